package eu.vigie.web.pages;

import eu.vigie.assessment.Reassessment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules recommend otherwise than before, in words. */
record ResultChange(String name, String before, String after) {

    static List<ResultChange> of(List<Reassessment.Result> results, Reader reader) {
        return results.stream()
                .map(one -> new ResultChange(
                        reader.say("result." + one.result()),
                        value(one.result(), one.then(), reader),
                        value(one.result(), one.now(), reader)))
                .toList();
    }

    private static String value(String result, @Nullable Object value, Reader reader) {
        return switch (result) {
            case "risk" -> reader.option("risk", value);
            case "exemption" -> value == null ? reader.say("result.none") : reader.option("exemption", value);
            case "score" -> value == null ? reader.say("result.none") : value.toString();
            default -> reader.option("answer", value);
        };
    }
}
