package eu.vigie.web.pages;

import eu.vigie.refusal.Fault;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is wrong with a field, in the words of whoever reads a page. */
final class FaultWords {

    private FaultWords() {}

    static String sentence(Fault fault, Reader reader) {
        String key = "fault." + fault.code();
        String sentence = reader.say(key, arguments(fault, reader));
        return sentence.equals(key) ? reader.say("fault.other", fault.code().replace('-', ' ')) : sentence;
    }

    /** The same to somebody who wrote or chose nothing: the codes from which a program may choose are not read to them. */
    static String ofNothing(Fault fault, Reader reader) {
        return fault.code().equals("unknown-word") ? reader.say("fault.missing") : sentence(fault, reader);
    }

    /** Roles are said as people call them; the contract names their codes. */
    private static Object[] arguments(Fault fault, Reader reader) {
        if (!fault.code().equals("role-missing"))
            return fault.arguments().stream()
                    .map(one -> one instanceof Instant at ? reader.at(at) : one)
                    .toArray();
        return fault.arguments().stream()
                .map(roles -> Arrays.stream(roles.toString().split(", "))
                        .map(role -> reader.option("role", role))
                        .collect(Collectors.joining(", ")))
                .toArray();
    }
}
