package eu.vigie.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms in which people write at length, by the address to which they are sent. What is typed there is never lost: it is
 * kept as a draft, and shown again after signing in. Each of them shows what carries {@link KeptForms#MARK} and does nothing.
 */
final class TypedForms {

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("/breaches"),
            Pattern.compile(
                    "/breaches/[^/]+/(?:facts|awareness|timeline|report|questions|report-requests|authorities)"),
            Pattern.compile("/breaches/[^/]+/(?:root-cause/analysis|measures/new)"),
            Pattern.compile("/breaches/[^/]+/duties/[^/]+/(?:decision|anchor|submission)"),
            Pattern.compile("/breaches/[^/]+/filings/\\d+/(?:draft|approval|receipt|discard|fields/\\d+)"),
            Pattern.compile("/breaches/[^/]+/notices/[^/]+/(?:wording|publications)"),
            Pattern.compile("/breaches/[^/]+/notices/[^/]+/recipients/[^/]+"),
            Pattern.compile(
                    "/breaches/[^/]+/evidence/(?:\\d+/(?:acquisition|hand-over|digest|correction|hold|destruction)|reference|hold|holds/\\d+/lifting)"),
            Pattern.compile("/breaches/[^/]+/evidence/\\d+/(?:hand-overs|destructions)/\\d+/(?:confirmation|refusal)"),
            Pattern.compile("/signal-groups/[^/]+/(?:promote|join|dismiss|undo)"),
            Pattern.compile("/organisation"),
            Pattern.compile("/tasks/[^/]+"));

    private static final Pattern LETTER = Pattern.compile("/breaches/[^/]+/notices/[^/]+");

    private static final String NEW = "/breaches/new";
    private static final String REPORT = "/breaches";
    private static final String WORDING = "/wording";

    private TypedForms() {}

    /** Whether a form of these is sent to that address. */
    static boolean has(String form) {
        return form.length() <= 300
                && FORMS.stream().anyMatch(one -> one.matcher(form).matches());
    }

    /** The address of the form that stands on that page, if one of these does. */
    static Optional<String> on(String page) {
        String form = page.equals(NEW) ? REPORT : LETTER.matcher(page).matches() ? page + WORDING : page;
        return page.equals(REPORT) || !has(form) ? Optional.empty() : Optional.of(form);
    }

    /** The page on which the form stands. */
    static String page(String form) {
        if (form.equals(REPORT)) return NEW;
        return form.endsWith(WORDING) ? form.substring(0, form.length() - WORDING.length()) : form;
    }

    /** What the form is about, as the last part of a key of words. */
    static String kind(String form) {
        if (form.equals(REPORT)) return "new";
        if (form.startsWith("/tasks/")) return "task";
        if (form.contains("/fields/")) return "field";
        if (form.contains("/recipients/")) return "recipient";
        if (form.startsWith("/signal-groups/")) return "signals";
        if (form.contains("/filings/")) return "filing";
        if (form.contains("/measures/")) return "measure";
        return form.substring(form.lastIndexOf('/') + 1);
    }
}
