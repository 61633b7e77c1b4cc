package worldswitch.emulator.assembler.expansion;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import worldswitch.emulator.assembler.source.Expansion;
import worldswitch.emulator.assembler.source.SourceLine;

/** The lines of a body, once for each substitution. Made as they are read, so that a count of billions costs nothing. */
final class Repetition implements Iterator<SourceLine> {
    private final List<SourceLine> body;
    private final Iterator<Substitution> rounds;
    private final Expansion expansion;
    private Iterator<SourceLine> bodyLines = List.<SourceLine>of().iterator();
    private Iterator<SourceLine> statements = List.<SourceLine>of().iterator();
    private Substitution round = Substitution.NONE;

    Repetition(List<SourceLine> body, Iterator<Substitution> rounds, Expansion expansion) {
        this.body = body;
        this.rounds = rounds;
        this.expansion = expansion;
    }

    @Override
    public boolean hasNext() {
        while (!statements.hasNext()) {
            if (bodyLines.hasNext()) {
                statements = round.apply(bodyLines.next(), expansion).iterator();
            } else if (rounds.hasNext() && !body.isEmpty()) {
                round = rounds.next();
                bodyLines = body.iterator();
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public SourceLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return statements.next();
    }
}
