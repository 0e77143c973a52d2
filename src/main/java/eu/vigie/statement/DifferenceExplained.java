package eu.vigie.statement;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Somebody said why two documents state something differently. */
public record DifferenceExplained(Difference difference, Explanation explanation, Actor actor) implements Audited {

    @Override
    public String action() {
        return "difference_explained";
    }

    @Override
    public String breach() {
        return difference.document().breach();
    }

    @Override
    public String subject() {
        return difference.document().subject();
    }

    @Override
    public Instant happenedAt() {
        return explanation.at();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("statement", difference.stated().code());
        details.put("says", difference.says());
        details.put("other", difference.other().subject());
        details.put("otherSays", difference.otherSays());
        details.put("kind", explanation.kind().name().toLowerCase(Locale.ROOT));
        if (explanation.since() != null)
            details.put("since", explanation.since().toString());
        if (explanation.words() != null) details.put("reason", explanation.words());
        return details;
    }
}
