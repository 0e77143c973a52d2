package eu.vigie.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In words: where a decision departs from the rules and to which side, and whether the score alone suggests the same. */
record Departure(Verdict verdict, SheetWords words) {

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        var duties = verdict.assessment().duties();
        beside("authority", duties.authority(), verdict.authorityRequired(), sentences);
        beside("persons", duties.persons(), verdict.personsRequired(), sentences);
        exemption(sentences);
        if (sentences.isEmpty()) sentences.add(words.say("beside.follows"));
        score(sentences);
        return List.copyOf(sentences);
    }

    private void beside(String duty, DutyAnswer recommended, boolean required, List<String> sentences) {
        String side = side(recommended, required);
        if (side != null) sentences.add(words.say("beside." + duty + "." + side));
    }

    /** What the rules cannot say yet is on the careful side where it counts as required. Null where both say the same. */
    private static @Nullable String side(DutyAnswer recommended, boolean required) {
        return switch (recommended) {
            case REQUIRED -> required ? null : "less";
            case UNDETERMINED -> required ? "careful" : "less_open";
            case NOT_REQUIRED -> required ? "further" : null;
            case NOT_APPLICABLE -> required ? "for_others" : null;
        };
    }

    private void exemption(List<String> sentences) {
        if (verdict.exemption() != null
                && verdict.exemption() != verdict.assessment().exemption())
            sentences.add(words.say("beside.exemption.other"));
        else if (verdict.exemption() == null && verdict.highRiskUntold())
            sentences.add(words.say("beside.exemption.unnamed"));
    }

    private void score(List<String> sentences) {
        var severity = verdict.assessment().severity();
        if (verdict.assessment().duties().authority() == DutyAnswer.NOT_APPLICABLE) return;
        if (severity == null) {
            sentences.add(words.say("beside.score.none"));
            return;
        }
        String score = words.figures(severity.score().toPlainString()) + " – " + words.value("band", severity.band());
        sentences.add(
                verdict.differsFromScore()
                        ? words.say("beside.score.differs", score, words.say("beside.presumed." + severity.band()))
                        : words.say("beside.score.agrees", score));
    }
}
