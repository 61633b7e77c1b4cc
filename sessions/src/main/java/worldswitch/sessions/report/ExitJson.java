package worldswitch.sessions.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import worldswitch.sessions.column.Log;
import worldswitch.sessions.symbol.kernel.KernelNames;
import worldswitch.sessions.syndrome.Syndrome;
import worldswitch.sessions.syndrome.SyndromeWords;
import worldswitch.sessions.timeline.Exit;
import worldswitch.sessions.timeline.SyndromeText;

/** The exits of a run in its JSON report. */
final class ExitJson {
    private final JsonWriter json;
    private final KernelNames kernels;

    ExitJson(JsonWriter json, KernelNames kernels) {
        this.json = json;
        this.kernels = kernels;
    }

    /** Writes a ledger as an array of that name. */
    void write(String name, Log<Exit> exits) throws IOException {
        json.name(name).beginArray();
        for (Exit exit : (Iterable<Exit>) exits.held()::iterator) {
            exit(exit);
        }
        json.endArray();
    }

    private void exit(Exit exit) throws IOException {
        json.beginObject();
        json.name("at").value(exit.at());
        json.name("cpu").value(exit.cpu());
        json.name("from").value(exit.from().toString());
        json.name("from_el").value(exit.fromEl());
        json.name("to").value(exit.to().toString());
        json.name("what").value(SyndromeText.of(exit));
        json.name("ec");
        exceptionClass(exit.exceptionClass());
        json.name("esr").value(hex(exit.esr()));
        syndrome(exit.syndrome());
        json.name("reason").value(exit.reason());
        json.name("field").value(exit.field());
        json.name("elr").value(hex(exit.elr()));
        json.name("far").value(hex(exit.far()));
        json.name("hpfar").value(hex(exit.hpfar()));
        json.name("instructions");
        spent(exit.instructions());
        listRegisters("list_registers_before", exit.listRegistersBefore());
        listRegisters("list_registers_after", exit.listRegistersAfter());
        json.endObject();
    }

    /** What there is to say of the syndrome; what a class has not is left out. */
    private void syndrome(Syndrome syndrome) throws IOException {
        json.name("class").value(syndrome.className());
        json.name("detail").value(SyndromeWords.of(syndrome, kernels.hostCalls()));
        text("access", syndrome.access());
        text("register", syndrome.register());
        text("general", syndrome.general());
        if (syndrome.size() > 0) {
            json.name("size").value(syndrome.size());
        }
        number("value", syndrome.value());
        number("ipa", syndrome.intermediate());
        text("fault", syndrome.fault());
        number("immediate", syndrome.immediate());
        text("function", syndrome.function(kernels.hostCalls()));
    }

    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    private void number(String name, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.name(name).value(hex(value.getAsLong()));
        }
    }

    private void exceptionClass(int number) throws IOException {
        if (number < 0) {
            json.nullValue();
        } else {
            json.value(String.format("0x%02x", number));
        }
    }

    private void spent(long instructions) throws IOException {
        if (instructions < 0) {
            json.nullValue();
        } else {
            json.value(instructions);
        }
    }

    private void listRegisters(String name, List<Long> values) throws IOException {
        if (!values.isEmpty()) {
            json.name(name).beginArray();
            for (long value : values) {
                json.value(hex(value));
            }
            json.endArray();
        }
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
