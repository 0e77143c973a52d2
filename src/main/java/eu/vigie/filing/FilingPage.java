package eu.vigie.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the printed form says: plain maps for a template without logic. */
record FilingPage(CurrentForms.Current current, List<FieldEntry> entries, Wording words) {

    private static final List<String> SAID = List.of(
            "summary",
            "form",
            "exercise",
            "page",
            "of",
            "attachments",
            "exercise.notice",
            "unknown",
            "unknown.none",
            "unknown.who",
            "unknown.until",
            "attachments.none",
            "digest",
            "digest.note",
            "apart",
            "number",
            "field",
            "answer",
            "reason");

    Map<String, Object> vocabulary() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("language", FormTemplate.language(words.locale()));
        SAID.forEach(key -> page.put("say-" + key, words.say("page." + key)));
        page.put("exercise", current.dossier().breach().exercise());
        page.put("basis", basis());
        page.put("say-title", template().title(words.locale()));
        page.put("foreign", foreign());
        page.put(
                "translated",
                words.say("page.answers."
                        + FormTemplate.language(current.dossier().locale())));
        page.put("reference", current.dossier().breach().reference());
        page.put("controller", current.dossier().organisation().name());
        page.put("facts", new FilingHead(current, entries, words).lines());
        List<Map<String, Object>> articles = articles();
        page.put("articles", articles);
        page.put("summarised", !articles.isEmpty());
        page.put("sections", template().sections().stream().map(this::section).toList());
        List<Map<String, Object>> unknown = with(FieldStatus.UNKNOWN);
        page.put("unknown", unknown);
        page.put("something", !unknown.isEmpty());
        page.put("follow", words.say(small() ? "page.unknown.follow.smaller" : "page.unknown.follow"));
        List<Map<String, Object>> apart = with(FieldStatus.NOT_APPLICABLE);
        page.put("apart", apart);
        page.put("setApart", !apart.isEmpty());
        attachments(page);
        String digest = current.filing().digest();
        page.put("digest", Objects.requireNonNullElse(digest, words.say("page.digest.none")));
        return page;
    }

    private FormTemplate template() {
        return current.template();
    }

    private boolean small() {
        return current.filing().small();
    }

    private String basis() {
        return small()
                ? words.say("page.basis.smaller", template().source(words.locale()))
                : words.say("page.basis", template().version());
    }

    /** The answers were written, and are filed, in another language than the questions are printed in. */
    private boolean foreign() {
        return !FormTemplate.language(words.locale())
                .equals(FormTemplate.language(current.dossier().locale()));
    }

    /** The content of Art. 33(3); a smaller form has no letters of it. */
    private List<Map<String, Object>> articles() {
        return template().fields().allMatch(field -> field.article() == null)
                ? List.of()
                : Stream.of("a", "b", "c", "d").map(this::article).toList();
    }

    /** From the form, not from the case: what was added later was not sent with it. */
    private void attachments(Map<String, Object> page) {
        String listed = shown(126);
        List<String> attachments = listed.isEmpty() ? List.of() : List.of(listed.split("; "));
        page.put("attachments", attachments);
        page.put("attached", !attachments.isEmpty());
    }

    private Map<String, Object> article(String letter) {
        var numbers = template()
                .fields()
                .filter(field -> letter.equals(field.article()))
                .map(FormField::number)
                .collect(Collectors.toSet());
        List<Map<String, Object>> lines = entries.stream()
                .filter(entry -> numbers.contains(entry.number()) && entry.shown() != null)
                .map(this::line)
                .toList();
        return Map.of("heading", words.say("page.article." + letter), "lines", lines);
    }

    private Map<String, Object> section(FormTemplate.Section section) {
        List<Map<String, Object>> lines = entries.stream()
                .filter(entry -> entry.section().equals(section.number()))
                .filter(entry -> entry.shown() != null || entry.status() == FieldStatus.UNKNOWN)
                .map(this::line)
                .toList();
        String heading = section.number() + "  " + section.title(words.locale());
        return Map.of("heading", heading, "lines", lines, "any", !lines.isEmpty());
    }

    private List<Map<String, Object>> with(FieldStatus status) {
        List<Map<String, Object>> lines = new ArrayList<>();
        entries.stream().filter(entry -> entry.status() == status).forEach(entry -> lines.add(line(entry)));
        return lines;
    }

    private Map<String, Object> line(FieldEntry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", entry.number());
        line.put("title", entry.title());
        line.put("answer", entry.shown() == null ? words.say("page.answer.none") : entry.shown());
        line.put("reason", Objects.requireNonNullElse(entry.reason(), ""));
        line.put("owner", entry.owner() == null ? "" : words.say("owner." + entry.owner()));
        line.put("due", entry.due() == null ? "" : words.moment(entry.due()));
        return line;
    }

    private String shown(int number) {
        return shown(entries, number);
    }

    static String shown(List<FieldEntry> entries, int number) {
        return entries.stream()
                .filter(entry -> entry.number() == number)
                .map(FieldEntry::shown)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
