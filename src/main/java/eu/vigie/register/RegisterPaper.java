package eu.vigie.register;

import eu.vigie.document.PdfPrinter;
import eu.vigie.document.PrintedPage;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Prints the register (PDF/A-2a, PDF/UA) by the year of the reference. A document is laid out in memory: it holds a hundred cases at
 * most, says so, and leads to the one that continues it.
 */
@Component
public class RegisterPaper {

    static final int MOST = 100;

    private static final int FIRST = 2018;
    private static final int LAST = 2999;
    private static final List<String> HEADINGS = List.of("title", "basis", "none", "continued", "page", "of");

    private final PrintedPage page = PrintedPage.of("register/register.xhtml");
    private final Register register;
    private final PdfPrinter printer;
    private final MessageSource messages;
    private final ZoneId zone;
    private final String base;

    RegisterPaper(
            Register register,
            PdfPrinter printer,
            MessageSource messages,
            @Value("${vigie.zone:Europe/Paris}") ZoneId zone,
            @Value("${vigie.base-url:http://127.0.0.1:8080}") String base) {
        this.register = register;
        this.printer = printer;
        this.messages = messages;
        this.zone = zone;
        this.base = base;
    }

    /** Cases of that year after that reference (null: from the first), French or English. Refuses a year before the GDPR applied. */
    public byte[] pdf(int year, @Nullable String after, Locale locale) {
        if (year < FIRST || year > LAST) throw new InvalidInput(Fault.of("year", "year-unknown", FIRST, LAST));
        if (after != null && !after.matches(year + "-\\d{4,9}"))
            throw new InvalidInput(Fault.of("after", "unreadable-value"));
        Locale language = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        List<Map<String, Object>> rows = register.after(after == null ? year + "-0000" : after, MOST + 1).stream()
                .filter(row -> reference(row).startsWith(year + "-"))
                .toList();
        boolean more = rows.size() > MOST;
        List<Map<String, Object>> shown = more ? rows.subList(0, MOST) : rows;
        Map<String, Object> values = new HashMap<>();
        String next = more ? base + "/register.pdf?year=" + year + "&after=" + reference(shown.get(MOST - 1)) : "";
        values.put("say", headings(year, shown, language));
        values.put("language", language.getLanguage());
        values.put("entries", shown.stream().map(row -> entry(row, language)).toList());
        values.put("empty", shown.isEmpty());
        values.put("more", more);
        values.put("next", next);
        return printer.print(page.fill(values));
    }

    private Map<String, String> headings(int year, List<Map<String, Object>> shown, Locale language) {
        String from = shown.isEmpty() ? "–" : reference(shown.get(0));
        String to = shown.isEmpty() ? "–" : reference(shown.get(shown.size() - 1));
        Object[] said = {String.valueOf(year), from, to, MOST};
        Map<String, String> say = new HashMap<>();
        HEADINGS.forEach(key -> say.put(key, text("register.paper." + key, said, key, language)));
        return say;
    }

    private Map<String, Object> entry(Map<String, Object> row, Locale language) {
        List<Map<String, String>> cells = new ArrayList<>();
        var phrases = new PrintedPhrases(messages, zone, language);
        row.forEach((column, value) -> {
            String words = RegisterSaid.words(column, value, phrases);
            if (!words.isEmpty() && !column.equals("reference") && !column.equals("title"))
                cells.add(Map.of("name", heading(column, language), "answer", words));
        });
        return Map.of("reference", reference(row), "title", String.valueOf(row.get("title")), "cells", cells);
    }

    private String heading(String column, Locale language) {
        String field = text("field." + column, null, column, language);
        return text("register." + column, null, field, language);
    }

    private String text(String key, Object @Nullable [] said, String otherwise, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, said, otherwise, language));
    }

    private static String reference(Map<String, Object> row) {
        return String.valueOf(row.get("reference"));
    }
}
