package eu.vigie.drill;

import eu.vigie.document.PdfPrinter;
import eu.vigie.document.PrintedMoment;
import eu.vigie.document.PrintedPage;
import eu.vigie.drill.Scorecard.Measure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A scorecard on paper: for the DPO. */
@Component
class ScorecardPaper {

    private static final List<String> HEADINGS = List.of(
            "title",
            "basis",
            "exercise",
            "measures",
            "step",
            "took",
            "limit",
            "before",
            "rungs",
            "duty",
            "rung",
            "due",
            "lag",
            "fields",
            "fields.none",
            "waits",
            "waits.none",
            "waiting",
            "awaited",
            "answers",
            "answers.none",
            "who",
            "page",
            "of");

    private final PrintedPage sheet = PrintedPage.typeset("drill/scorecard.xhtml");
    private final PdfPrinter printer;
    private final MessageSource messages;
    private final ZoneId zone;

    ScorecardPaper(PdfPrinter printer, MessageSource messages, @Value("${vigie.zone:Europe/Paris}") ZoneId zone) {
        this.printer = printer;
        this.messages = messages;
        this.zone = zone;
    }

    byte[] print(Drill drill, Scorecard card, List<Scorecard> earlier, Locale reader) {
        DrillWords words = new DrillWords(reader);
        Locale locale = DrillWords.language(reader);
        Map<String, Object> page = new HashMap<>();
        page.put("language", locale.getLanguage());
        page.put("reference", drill.breach());
        page.put(
                "say",
                HEADINGS.stream()
                        .collect(Collectors.toMap(key -> key.replace('.', '-'), key -> words.say("scorecard." + key))));
        page.put("about", about(drill, card, words, locale));
        page.put(
                "measures",
                card.measures().stream()
                        .map(one -> measure(one, earlier, words, locale))
                        .toList());
        page.put("order", words.say(order(card)));
        page.put("rungs", rungs(card, words, locale));
        page.put(
                "fields",
                card.openFields().stream()
                        .map(one -> one.number() + " – " + one.title())
                        .toList());
        page.put("waits", waits(card, words, locale));
        page.put("answers", answers(card, words, locale));
        List.of("rungs", "fields", "waits", "answers")
                .forEach(part -> page.put("has-" + part, !((List<?>) page.getOrDefault(part, List.of())).isEmpty()));
        return printer.print(sheet.fill(page));
    }

    private static String order(Scorecard card) {
        if (card.rungs().isEmpty()) return "scorecard.rungs.none";
        return card.inOrder() ? "scorecard.in-order" : "scorecard.out-of-order";
    }

    private List<Map<String, String>> about(Drill drill, Scorecard card, DrillWords words, Locale locale) {
        List<Map<String, String>> lines = new ArrayList<>();
        lines.add(line(words.say("scorecard.case"), drill.breach() + " – " + drill.title()));
        lines.add(line(words.say("scorecard.speed"), words.say("scorecard.speed.times", drill.speed())));
        lines.add(line(words.say("scorecard.started"), moment(drill.startedAt(), locale) + ", " + drill.startedBy()));
        lines.add(line(words.say(card.ended() ? "scorecard.ended" : "scorecard.as-of"), moment(card.asOf(), locale)));
        lines.add(line(words.say("scorecard.participants"), String.join(", ", drill.participants())));
        return lines;
    }

    private Map<String, String> measure(Measure one, List<Scorecard> earlier, DrillWords words, Locale locale) {
        Map<String, String> line = new HashMap<>();
        line.put("name", words.say("scorecard.step." + one.step().name().toLowerCase(Locale.ROOT)));
        line.put("took", took(one, words));
        line.put("limit", one.limit() == null ? "–" : words.length(one.limit()));
        line.put("late", one.late() ? words.say("scorecard.late") : "");
        line.put(
                "before",
                earlier.isEmpty()
                        ? "–"
                        : earlier.stream()
                                .map(card -> took(card.measure(one.step()), words) + " (" + day(card, locale) + ")")
                                .collect(Collectors.joining("; ")));
        return line;
    }

    private String day(Scorecard card, Locale locale) {
        return PrintedMoment.day(card.startedAt().atZone(zone).toLocalDate(), locale);
    }

    private static String took(Measure one, DrillWords words) {
        if (one.seconds() != null) return words.length(one.seconds());
        return one.of() == 0 ? words.say("scorecard.not-owed") : words.say("scorecard.not-done", one.done(), one.of());
    }

    private List<Map<String, String>> rungs(Scorecard card, DrillWords words, Locale locale) {
        return card.rungs().stream()
                .map(one -> Map.of(
                        "duty", said("duty.word." + one.duty(), one.duty(), locale),
                        "percent",
                                one.percent()
                                        + (locale.equals(Locale.FRENCH) ? "\u00A0%" : " %")
                                        + (one.times() > 1 ? " × " + one.times() : ""),
                        "due", words.length(one.due()),
                        "lag", words.say("scorecard.millis", one.worstLagMillis())))
                .toList();
    }

    private List<Map<String, String>> waits(Scorecard card, DrillWords words, Locale locale) {
        return card.waits().stream()
                .map(one -> Map.of(
                        "step", step(one.step(), words, locale),
                        "waiting", one.waiting() == null ? "–" : one.waiting(),
                        "awaited", awaited(one.awaited(), locale),
                        "took", words.waited(one)))
                .toList();
    }

    /** A rung is acknowledged by a call and no task. */
    private String step(String key, DrillWords words, Locale locale) {
        return key.equals(StepsTaken.RUNG)
                ? words.say("scorecard." + StepsTaken.RUNG)
                : said("task." + key + ".title", key, locale);
    }

    private List<Map<String, String>> answers(Scorecard card, DrillWords words, Locale locale) {
        return card.answers().stream()
                .map(one -> Map.of(
                        "call", one.call(),
                        "who", one.who() != null ? one.who() : awaited(String.valueOf(one.role()), locale),
                        "took",
                                one.seconds() == null
                                        ? words.say("scorecard.unanswered")
                                        : words.length(one.seconds())))
                .toList();
    }

    /** Roles by their names, people by theirs. */
    private String awaited(String names, Locale locale) {
        return Arrays.stream(names.split(", "))
                .map(name -> said("option.role." + name, name, locale))
                .collect(Collectors.joining(", "));
    }

    private String said(String key, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }

    private String moment(Instant at, Locale locale) {
        return PrintedMoment.of(at.atZone(zone), "HH:mm (XXX)", locale);
    }

    private static Map<String, String> line(String name, @Nullable String answer) {
        return Map.of("name", name, "answer", String.valueOf(answer));
    }
}
