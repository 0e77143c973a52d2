package eu.vigie.web.pages;

import eu.vigie.audit.Entry;
import eu.vigie.register.TimelineSentences;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of the trail as a sentence: the contract's sentence, with its codes and instants in the reader's words. */
final class TrailWords {

    private TrailWords() {}

    static String sentence(Entry entry, Reader reader) {
        if (entry.action().equals("step_recorded")) {
            return step(entry.details(), reader);
        }
        boolean wave =
                entry.action().equals("notice_changed") && entry.details().containsKey("state");
        if (wave) {
            return reader.say(
                    "timeline.notice_changed.state",
                    reader.option("notice", entry.details().get("state")));
        }
        String key = TimelineSentences.key(entry, stays(entry, reader));
        String sentence = once(reader.action(key), entry.details(), reader);
        String request = TimelineSentences.policeRequest(entry);
        if (request != null) sentence = sentence.replace("{recipient}", reader.say("timeline.request-number", request));
        for (Map.Entry<String, Object> detail : entry.details().entrySet()) {
            sentence = sentence.replace("{" + detail.getKey() + "}", word(detail.getKey(), detail.getValue(), reader));
        }
        return sentence;
    }

    /** Where the duty is named after whom it is owed to, they are named once: "Triage", not "Triage, triage". */
    private static String once(String sentence, Map<String, Object> details, Reader reader) {
        if (!details.containsKey("duty") || !details.containsKey("recipient")) return sentence;
        Locale locale = reader.locale();
        String duty = word("duty", details.get("duty"), reader).toLowerCase(locale);
        String recipient = word("recipient", details.get("recipient"), reader).toLowerCase(locale);
        return recipient.endsWith(duty) ? sentence.replace(", {recipient}", "") : sentence;
    }

    /** Why, where somebody gave a reason; or the note that came with a version of the facts, which {@code notes} keeps. */
    static String reason(Entry entry, Map<Long, String> notes, Reader reader) {
        if (entry.details().get("noteSha256") != null && entry.details().get("version") instanceof Number version)
            return notes.getOrDefault(version.longValue(), "");
        Object reason = entry.details().getOrDefault("reason", entry.details().get("note"));
        return reason == null ? "" : reader.reason(reason.toString());
    }

    /** From when to when a duty was moved, or what became of one whose limit stays: those that changed alike become one line. */
    static String span(Entry entry, Reader reader) {
        var details = entry.details();
        if (!details.containsKey("was")) return "";
        if (!stays(entry, reader))
            return word("was", details.get("was"), reader) + " → " + word("is", details.get("is"), reader);
        return details.containsKey("state") ? word("state", details.get("state"), reader) : "";
    }

    /** True where a reader sees the same instant twice. */
    private static boolean stays(Entry entry, Reader reader) {
        var details = entry.details();
        return word("was", details.get("was"), reader).equals(word("is", details.get("is"), reader));
    }

    /** Something somebody did: the name of the step or of the call, if it was one, and what was written. */
    private static String step(Map<String, Object> details, Reader reader) {
        String text = String.valueOf(details.getOrDefault("text", ""));
        String title = reader.find("task." + details.get("step") + ".title");
        if (title == null) title = reader.find("timeline." + details.get("step"));
        if (title == null) return text;
        return text.isBlank() ? title : reader.say("step.said", title, text);
    }

    private static String word(String name, @Nullable Object value, Reader reader) {
        String text = String.valueOf(value);
        return switch (name) {
            case "medium" -> reader.option("channel", text);
            case "duty" -> reader.say("duty.word." + text);
            case "recipient" -> reader.recipient(text, text);
            case "key" -> reader.either("task." + text + ".title", "-", text);
            case "form" -> reader.either("form." + text, "-", text);
            case "source" -> reader.law(text);
            case "stage" -> text.isEmpty() ? "" : reader.option(name, text);
            case "decision",
                    "rule",
                    "anchor",
                    "outcome",
                    "state",
                    "role",
                    "result",
                    "audience",
                    "band",
                    "risk",
                    "party",
                    "asks",
                    "basis",
                    "answer",
                    "channel",
                    "direction" -> reader.option(name, text);
            default -> moment(text, reader);
        };
    }

    private static String moment(String text, Reader reader) {
        try {
            return reader.at(Instant.parse(text));
        } catch (DateTimeException noInstant) {
            return text;
        }
    }
}
