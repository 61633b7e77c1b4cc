package worldswitch.app.window;

import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import worldswitch.sessions.archive.Workspace;
import worldswitch.sessions.compare.sentence.Facts;
import worldswitch.sessions.compare.sentence.OutcomeSentence;
import worldswitch.sessions.report.Outcome;
import worldswitch.sessions.report.ReportSubject;
import worldswitch.sessions.report.ReportSubject.Mark;
import worldswitch.sessions.report.form.ReportForm;
import worldswitch.sessions.run.checkpoint.Kept;
import worldswitch.sessions.run.plan.Plan;
import worldswitch.sessions.snapshot.RunState;
import worldswitch.sessions.snapshot.Snapshot;
import worldswitch.views.theme.Role;

/** Reports of the open session as far as it has come, written on a thread of their own. */
final class Exporting {
    private final Desk desk;
    private final MessageBar messages;

    Exporting(Desk desk, MessageBar messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** Work that can fail for a reason of the disk's. */
    private interface Writing {
        String write(ReportSubject subject) throws IOException;
    }

    /** Writes a report to a file; returns at once. */
    void toFile(ReportForm form, Path file) {
        begin("report " + file.getFileName(), subject -> {
            try (Writer writer = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                form.write(subject, writer);
            }
            return "Reported to " + file;
        });
    }

    /** Puts a report as Markdown on the clipboard, to be pasted into a mail; returns at once. */
    void toClipboard() {
        begin("report to the clipboard", subject -> {
            StringWriter text = new StringWriter();
            ReportForm.MARKDOWN.write(subject, text);
            EventQueue.invokeLater(() -> Toolkit.getDefaultToolkit()
                    .getSystemClipboard()
                    .setContents(new StringSelection(text.toString()), null));
            return "The report is on the clipboard, as Markdown";
        });
    }

    private void begin(String name, Writing writing) {
        Work work = desk.work();
        if (work != null) {
            Workspace workspace = work.workspace();
            Future<Kept> kept = Saving.kept(work.session());
            Thread thread = new Thread(() -> write(work, workspace, kept, writing), name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void write(Work work, Workspace workspace, Future<Kept> kept, Writing writing) {
        try {
            String done = writing.write(
                    subject(work.provenance().plan(), workspace, kept.get().snapshot()));
            say(done, Role.MUTED);
        } catch (IOException e) {
            say("Not reported: " + e.getMessage() + " cannot be written", Role.HAZARD);
        } catch (InterruptedException | ExecutionException e) {
            say("Not reported: " + e.getMessage(), Role.HAZARD);
        }
    }

    private void say(String text, Role role) {
        EventQueue.invokeLater(() -> messages.say(text, role));
    }

    private static ReportSubject subject(Plan plan, Workspace workspace, Snapshot snapshot) {
        List<Mark> marks = new ArrayList<>(Mark.of(snapshot.bookmarks()));
        workspace.bookmarks().forEach(mark -> marks.add(new Mark(mark.name(), mark.at(), mark.text())));
        marks.sort(Comparator.comparing(Mark::at));
        Outcome outcome = new Outcome(
                plan.description().name(),
                plan.description().variant(),
                plan.configuration().deferred() ? "deferred" : "immediate",
                snapshot.instructions(),
                new Outcome.Stop(snapshot.state() == RunState.ENDED ? "power-off" : "breakpoint", snapshot.stop()),
                snapshot.cpu(),
                snapshot.timeline(),
                snapshot.console(),
                List.of(),
                snapshot.kernels());
        String sentence = OutcomeSentence.of(Facts.of(plan.description(), snapshot.timeline()));
        return new ReportSubject(outcome, sentence, plan.description(), plan.configuration(), marks, workspace.notes());
    }
}
