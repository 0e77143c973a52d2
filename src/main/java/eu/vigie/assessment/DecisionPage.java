package eu.vigie.assessment;

import eu.vigie.breach.Breach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a decision sheet says: plain maps for a template without logic. */
record DecisionPage(
        Breach breach, DecisionOnRecord one, @Nullable Snapshot snapshot, SheetWords words) {

    private static final List<String> HEADINGS =
            List.of("title", "basis", "exercise", "decision", "rules", "why", "flips", "old", "page", "of");

    Map<String, Object> vocabulary() {
        var page = new HashMap<String, Object>();
        page.put("language", words.locale().getLanguage());
        page.put("reference", breach.reference() + " / " + one.number());
        page.put("exercise", breach.exercise());
        page.put("say", HEADINGS.stream().collect(Collectors.toMap(key -> key, key -> words.say("sheet." + key))));
        page.put("decision", decision());
        page.put("kept", snapshot != null);
        if (snapshot != null) keep(snapshot, page);
        return page;
    }

    private List<Map<String, String>> decision() {
        var decision = one.decision();
        var lines = new ArrayList<Map<String, String>>();
        line(lines, "case", breach.reference() + " / " + one.number());
        line(lines, "state", words.value("state", one.state()));
        line(lines, "authority", owed(decision.authorityRequired()));
        line(lines, "persons", owed(decision.personsRequired()));
        var exemption = decision.exemption();
        if (exemption != null) line(lines, "exemption", words.value("exemption", exemption.code()));
        if (one.assessment() != null) line(lines, "beside", String.join(" ", one.beside(words.locale())));
        line(lines, "reason", decision.reason() == null ? words.say("sheet.reason.none") : decision.reason());
        line(lines, "decidedBy", words.say("sheet.by", decision.decidedBy(), words.moment(decision.decidedAt())));
        line(lines, "approvedBy", second(decision));
        var refusal = one.refusal();
        if (refusal != null)
            line(
                    lines,
                    "refusedBy",
                    words.say("sheet.by", refusal.by(), words.moment(refusal.at())) + " – " + refusal.reason());
        if (one.supersededAt() != null) line(lines, "supersededAt", words.moment(one.supersededAt()));
        return lines;
    }

    private String second(Decision decision) {
        if (!decision.secondPersonNeeded()) return words.say("sheet.second.not");
        if (decision.approvedAt() == null) return words.say("sheet.second.waiting");
        // Who it was is erased by rule, that and when somebody did is not.
        String who = Objects.requireNonNullElse(decision.approvedBy(), "–");
        return words.say("sheet.by", who, words.moment(decision.approvedAt()));
    }

    private String owed(boolean required) {
        return words.value("duty", required ? DutyAnswer.REQUIRED : DutyAnswer.NOT_REQUIRED);
    }

    private void keep(Snapshot kept, Map<String, Object> page) {
        var assessment = kept.assessment();
        var facts = new SheetFacts(kept.facts(), words);
        page.put("rules", rules(assessment));
        page.put("reasons", assessment.reasons().stream().map(this::reason).toList());
        page.put("changeable", !assessment.flips().isEmpty());
        page.put(
                "flips",
                assessment.flips().stream()
                        .map(new FlipWords(kept.facts(), words)::sentence)
                        .toList());
        page.put("flipless", words.say("sheet.flips.none"));
        page.put("facts", words.say("sheet.facts", one.decision().factsVersion()));
        page.put("known", facts.known());
        page.put("unknown", facts.unknown().isEmpty() ? "" : words.say("sheet.unknown", facts.unknown()));
    }

    private List<Map<String, String>> rules(Assessment assessment) {
        var lines = new ArrayList<Map<String, String>>();
        line(lines, "risk", words.value("risk", assessment.risk()));
        line(lines, "authority", words.value("duty", assessment.duties().authority()));
        line(lines, "persons", words.value("duty", assessment.duties().persons()));
        if (assessment.exemption() != null)
            line(
                    lines,
                    "exemption",
                    words.value("exemption", assessment.exemption().code()));
        line(lines, "score", score(assessment.severity()));
        if (!assessment.missing().isEmpty())
            line(
                    lines,
                    "missing",
                    assessment.missing().stream().map(words::label).collect(Collectors.joining(", ")));
        line(lines, "version", assessment.rules().digest());
        return lines;
    }

    private String score(Assessment.@Nullable Severity severity) {
        return severity == null
                ? words.say("sheet.score.none")
                : "DPC × EI + CB = " + words.figures(severity.arithmetic()) + " – "
                        + words.value("band", severity.band());
    }

    /** The sentence in the reader's language; as it was written then, where the rule exists no longer. */
    private Map<String, String> reason(Assessment.ReasonGiven given) {
        return Map.of(
                "text", new Wording(words.locale()).reason(given.rule(), given.text()),
                "sources", words.listed(given.citedIn(words.locale())));
    }

    private void line(List<Map<String, String>> lines, String key, String answer) {
        lines.add(Map.of("name", words.say("sheet." + key), "answer", answer));
    }
}
