package eu.vigie.filing;

import eu.vigie.breach.Unintelligible;
import eu.vigie.estate.HostingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields 63, 75 and 76: the systems, where they are, and what protected them; the estate knows. */
class SystemAnswers {

    private SystemAnswers() {}

    static void fill(Dossier dossier, Answers answers) {
        Wording words = dossier.wording();
        List<HostingSystem> systems = dossier.systems();
        if (systems.isEmpty()) {
            nothing(dossier, answers, 63, "systems.none");
        } else {
            answers.put(63, lines(systems, system -> place(system, words)));
        }
        measures(dossier, answers);
    }

    private static String place(HostingSystem system, Wording words) {
        String tenancy = words.say("shared".equals(system.tenancy()) ? "system.shared" : "system.dedicated");
        String line = words.say("system", system.name(), system.id(), tenancy, system.provider(), system.region());
        return system.version() == null ? line : line + " " + words.say("system.version", system.version());
    }

    private static void measures(Dossier dossier, Answers answers) {
        Wording words = dossier.wording();
        List<String> letters = letters(dossier);
        List<String> lines = new ArrayList<>();
        if (claimed(dossier)) {
            lines.add(words.say("before.encryption"));
        }
        dossier.systems().stream().map(system -> protection(system, words)).forEach(lines::add);
        if (lines.isEmpty()) {
            answers.put(75, dossier.asked().complete() ? List.of("l") : null);
            nothing(dossier, answers, 76, "before.none");
        } else {
            answers.put(75, letters.isEmpty() ? List.of("l") : letters).put(76, String.join("\n", lines));
        }
    }

    private static List<String> letters(Dossier dossier) {
        boolean encrypted = claimed(dossier) || dossier.systems().stream().anyMatch(HostingSystem::encryptedAtRest);
        boolean limited = dossier.systems().stream().anyMatch(system -> told(system.ingress()));
        return Stream.of(encrypted ? "c" : "", limited ? "h" : "")
                .filter(letter -> !letter.isEmpty())
                .toList();
    }

    /** A fact of the case says that the data were encrypted, wherever they lay. */
    private static boolean claimed(Dossier dossier) {
        Unintelligible state = dossier.breach().facts().unintelligible();
        return state == Unintelligible.INTACT || state == Unintelligible.MAY_BE_SUBVERTED;
    }

    private static String protection(HostingSystem system, Wording words) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say(system.encryptedAtRest() ? "before.at-rest" : "before.plain", system.name(), system.id()));
        add(parts, words, "before.keys", system.encryptedAtRest() ? system.keyHolder() : null);
        add(parts, words, "before.areas", system.unencryptedAreas());
        add(parts, words, "before.ingress", system.ingress());
        add(parts, words, "before.egress", system.egress());
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, Wording words, String key, @Nullable String value) {
        if (value != null && told(value)) {
            parts.add(words.say(key, value));
        }
    }

    private static boolean told(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** That the case names none is an answer once the form claims to be whole; until then it is being found out. */
    private static void nothing(Dossier dossier, Answers answers, int field, String key) {
        Wording words = dossier.wording();
        if (dossier.asked().complete()) {
            answers.put(field, words.say(key + ".known"));
        } else {
            answers.pending(field, words.say(key));
        }
    }

    private static String lines(List<HostingSystem> systems, Function<HostingSystem, String> line) {
        return systems.stream().map(line).collect(Collectors.joining("\n"));
    }
}
