package eu.vigie.filing;

import eu.vigie.authority.Competence;
import eu.vigie.estate.Organisation;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sections 1 and 2: which notification this is, who is responsible, who reports, whom to ask. */
class PartyAnswers {

    private static final Map<String, String> SIZES = Map.of("micro", "a", "sme", "b", "large", "c");

    private PartyAnswers() {}

    static void fill(Dossier dossier, Answers answers) {
        notification(dossier, answers);
        controller(dossier.organisation(), answers);
        standing(dossier.organisation(), answers);
        reporter(dossier, answers);
        officer(dossier, answers);
        OtherPartyAnswers.fill(dossier, answers);
    }

    private static void notification(Dossier dossier, Answers answers) {
        Asked asked = dossier.asked();
        answers.put(3, "new".equals(asked.type()) ? "a" : "b")
                .put(4, subtype(asked.subtype()))
                .put(5, asked.withdraws() ? dossier.reason() : null)
                .put(6, asked.earlierReference())
                .put(7, dossier.breach().reference());
    }

    private static @Nullable String subtype(@Nullable String subtype) {
        return subtype == null
                ? null
                : Map.of("complete", "a", "incomplete", "b", "withdraw", "c").get(subtype);
    }

    private static void controller(Organisation who, Answers answers) {
        answers.put(10, who.siren() == null ? null : "a").put(11, who.siren()).put(12, who.name());
        answers.put(13, joined(who.address(), who.country(), point(who.contact())));
        if (who.sector() != null) {
            answers.put(14, "public".equals(who.sector()) ? "b" : "a");
        }
        if (who.size() != null && !"public".equals(who.sector())) {
            String letter = SIZES.getOrDefault(who.size().toLowerCase(Locale.ROOT), "d");
            answers.put(15, letter).put(16, "d".equals(letter) ? who.size() : null);
        }
    }

    /** What the organisation does, and who stands for it in the EEA. */
    private static void standing(Organisation who, Answers answers) {
        answers.put(17, who.activity());
        Organisation.Point representative = who.representative();
        if (representative != null && !Competence.inTheEea(who.country()))
            answers.put(18, representative.name()).put(19, joined(representative.email(), representative.phone()));
    }

    private static void reporter(Dossier dossier, Answers answers) {
        Organisation who = dossier.organisation();
        Organisation.Point point = who.contact() == null ? who.dpo() : who.contact();
        boolean officer = who.contact() == null && who.dpo() != null;
        answers.put(21, point == null || point.name() == null ? who.name() : point.name());
        answers.put(22, joined(point == null ? who.address() : point(point)));
        answers.put(23, officer ? "a" : "c");
        answers.put(24, officer ? null : dossier.wording().say("team"));
    }

    private static void officer(Dossier dossier, Answers answers) {
        Organisation.Point dpo = dossier.organisation().dpo();
        Wording words = dossier.wording();
        answers.put(29, words.say(dpo == null ? "no" : "yes"));
        answers.put(30, dpo == null ? null : dpo.name());
        answers.put(31, dpo == null ? null : point(dpo));
        answers.put(33, dossier.organisation().contact() == null && dpo != null ? "a" : "b");
    }

    static String point(Organisation.@Nullable Point point) {
        return point == null ? "" : joined(point.name(), point.email(), point.phone());
    }

    static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
