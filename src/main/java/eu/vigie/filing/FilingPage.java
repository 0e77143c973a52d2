package eu.vigie.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the printed form says: plain maps for a template without logic. */
record FilingPage(FormTemplate form, Filing filing, Map<String, Object> answers, Dossier dossier, Wording words) {

    Map<String, Object> vocabulary() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("language", FormTemplate.language(words.locale()));
        headings(page);
        page.put("exercise", dossier.breach().exercise());
        page.put("basis", words.say("page.basis", form.version()));
        page.put("reference", dossier.breach().reference());
        page.put("controller", text("field_12"));
        page.put("facts", facts());
        page.put("articles", Stream.of("a", "b", "c", "d").map(this::article).toList());
        page.put("sections", form.sections().stream().map(this::section).toList());
        page.put("unknown", unknown());
        page.put("something", !unknown().isEmpty());
        page.put("follow", words.say("page.unknown.follow", words.say("page.unknown.soon")));
        // From the form, not from the case: what was added later was not sent with it.
        page.put("attachments", attachments());
        page.put("attached", !attachments().isEmpty());
        page.put("digest", Objects.requireNonNullElse(filing.digest(), words.say("page.digest.none")));
        return page;
    }

    private void headings(Map<String, Object> page) {
        Map<String, String> headings = new LinkedHashMap<>();
        for (String key : List.of("title", "summary", "form", "exercise", "page", "of", "attachments")) {
            headings.put(key, words.say("page." + key));
        }
        headings.put("notice", words.say("page.exercise.notice"));
        headings.put("unknown", words.say("page.unknown"));
        headings.put("nothingUnknown", words.say("page.unknown.none"));
        headings.put("noAttachments", words.say("page.attachments.none"));
        headings.put("digest", words.say("page.digest"));
        headings.put("digestNote", words.say("page.digest.note"));
        page.put("say", headings);
    }

    private List<Map<String, String>> facts() {
        List<Map<String, String>> facts = new ArrayList<>();
        fact(facts, "page.controller", text("field_12"));
        fact(facts, "page.authority", filing.authority());
        fact(facts, "page.type", joined("field_3", "field_4"));
        fact(facts, "page.case", dossier.breach().reference());
        fact(facts, "page.state", words.say("state." + filing.state().name().toLowerCase(Locale.ROOT)));
        fact(facts, "page.previous", text("field_6"));
        fact(facts, "page.reference", filing.authorityReference());
        fact(
                facts,
                "page.aware",
                words.moment(java.time.OffsetDateTime.parse(text("field_48")).toInstant()));
        fact(facts, "page.limit", dossier.strictLimit().map(words::moment).orElse(null));
        fact(
                facts,
                "page.submitted",
                filing.submittedAt() == null ? words.say("page.submitted.none") : words.moment(filing.submittedAt()));
        fact(facts, "page.late", text("field_49"));
        return facts;
    }

    private void fact(List<Map<String, String>> facts, String key, @Nullable String answer) {
        if (answer != null && !answer.isBlank()) {
            facts.add(Map.of("name", words.say(key), "answer", answer));
        }
    }

    private Map<String, Object> article(String letter) {
        List<Map<String, Object>> lines = form.fields().stream()
                .filter(field -> letter.equals(field.article()) && answers.containsKey(field.key()))
                .map(this::line)
                .toList();
        return Map.of("heading", words.say("page.article." + letter), "lines", lines);
    }

    private Map<String, Object> section(FormTemplate.Section section) {
        List<Map<String, Object>> lines = section.fields().stream()
                .filter(field -> answers.containsKey(field.key()))
                .map(this::line)
                .toList();
        return Map.of(
                "heading",
                section.number() + "  " + section.title(words.locale()),
                "lines",
                lines,
                "any",
                !lines.isEmpty());
    }

    private Map<String, Object> line(FormField field) {
        return Map.of("number", field.number(), "title", field.title(words.locale()), "answer", shown(field));
    }

    private List<Map<String, String>> unknown() {
        return OpenFields.of(form, answers, false).stream()
                .map(field -> Map.of("number", String.valueOf(field.number()), "title", field.title(words.locale())))
                .toList();
    }

    private List<String> attachments() {
        String listed = text("field_126");
        return listed.isEmpty() ? List.of() : List.of(listed.split("; "));
    }

    private String joined(String first, String second) {
        return Stream.of(first, second)
                .flatMap(key ->
                        form.fields().stream().filter(field -> field.key().equals(key)))
                .filter(field -> answers.containsKey(field.key()))
                .map(this::shown)
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private String shown(FormField field) {
        return words.labels(field, FormExport.letters(answers.get(field.key())));
    }

    private String text(String key) {
        return String.join("; ", FormExport.letters(answers.get(key)));
    }
}
