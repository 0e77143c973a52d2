package eu.vigie.web.pages;

import static eu.vigie.web.pages.TypedForm.at;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms in which people write at length, by the address to which they are sent. What is typed there is never lost: it is
 * kept as a draft, and shown again after signing in. Each of them shows what carries {@link KeptForms#MARK} and does nothing.
 * No form with a secret is among them, for a draft is stored.
 */
final class TypedForms {

    private static final int LONGEST = 300;

    private static final String CASE = "/breaches/[^/]+";
    private static final String DUTY = CASE + "/duties/[^/]+";
    private static final String FILING = CASE + "/filings/\\d+";
    private static final String NOTICE = CASE + "/notices/[^/]+";
    private static final String EVIDENCE = CASE + "/evidence";
    private static final String PIECE = EVIDENCE + "/\\d+";
    private static final String SOURCE = "/signal-sources/[^/]+";

    /** Where several stand on one page the first is kept while it is typed; all are kept where a session has ended. */
    private static final List<TypedForm> ALL = List.of(
            at("new", "/breaches", "", "/new"),
            at("facts", CASE + "/facts"),
            at("awareness", CASE + "/awareness"),
            at("timeline", CASE + "/timeline"),
            at("report", CASE + "/report"),
            at("questions", CASE + "/questions"),
            at("report-requests", CASE + "/report-requests"),
            at("authorities", CASE + "/authorities"),
            at("contacts", CASE + "/contacts"),
            at("police", CASE + "/law-enforcement"),
            at("police", CASE + "/law-enforcement/\\d+/(?:answer|delay|lifting|hold)"),
            at("explanation", CASE + "/statements/explanation"),
            at("downtime", CASE + "/containment", "/downtimes", ""),
            at("downtime", CASE + "/containment/downtimes/\\d+/withdraw"),
            at("playbook", CASE + "/containment/playbooks/\\d+/steps/\\d+"),
            at("analysis", CASE + "/root-cause/analysis"),
            at("measure", CASE + "/measures/(?:new|\\d+)"),
            at("decision", DUTY + "/decision"),
            at("anchor", DUTY + "/anchor"),
            at("submission", DUTY + "/submission"),
            at("mandate", DUTY, "/mandates", "/forms"),
            at("mandate", DUTY + "/mandates/\\d+"),
            at("filing", FILING + "/(?:draft|approval|receipt|discard)"),
            at("filing", FILING, "/submission", ""),
            at("field", FILING + "/fields/\\d+"),
            at("wording", NOTICE, "/wording", ""),
            at("sending", NOTICE, "/stop", ""),
            at("sending", NOTICE, "/update", ""),
            at("publications", NOTICE + "/publications"),
            at("recipient", NOTICE + "/recipients/[^/]+"),
            at("acquisition", PIECE + "/acquisition"),
            at("hand-over", PIECE + "/hand-over"),
            at("digest", PIECE + "/digest"),
            at("correction", PIECE + "/correction"),
            at("hold", PIECE + "/hold"),
            at("destruction", PIECE + "/destruction"),
            at("reference", EVIDENCE + "/reference"),
            at("hold", EVIDENCE + "/hold"),
            at("lifting", EVIDENCE + "/holds/\\d+/lifting"),
            at("confirmation", PIECE + "/(?:hand-overs|destructions)/\\d+/confirmation"),
            at("refusal", PIECE + "/(?:hand-overs|destructions)/\\d+/refusal"),
            at("erasure", "/retention/[^/]+/erasures/\\d+/refusal"),
            at("signals", "/signal-groups/[^/]+/(?:promote|join|dismiss|undo)"),
            at("telephone", "/telephone-note"),
            at("source", "/signal-sources", "", "/new"),
            at("source", SOURCE + "/(?:change|try)"),
            at("source", SOURCE, "/hosts", ""),
            at("source", SOURCE + "/keys"),
            at("subscription", "/subscriptions", "", "/new"),
            at("subscription", "/subscriptions/[^/]+/change"),
            at("drill", "/drills"),
            at("drill", "/drills/[^/]+/injects/[^/]+"),
            at("organisation", "/organisation"),
            at("task", "/tasks/[^/]+"));

    /** Whoever sends one of these begins something of their own: that others write too is no conflict. */
    private static final Set<String> BEGINNING =
            Set.of("/breaches", "/telephone-note", "/signal-sources", "/subscriptions", "/drills");

    /** Addresses that end thus are only sent to; the page stands before that ending. */
    private static final Pattern SENT_ONLY = Pattern.compile("^(/users/[^/]+(?=/change)|/letter/[^/]+(?=/report)"
            + "|.+(?=/(?:(?:password|tokens|keys)$|(?:injects|mandates)/)))/\\w+(?:/[^/]+)?$"
            + "|^(" + CASE + "/containment)/(?:downtimes|playbooks)/.+$");

    private TypedForms() {}

    /** Whether a form of these is sent to that address. */
    static boolean has(String form) {
        return find(form).isPresent();
    }

    /** The address of the form that stands on that page, if one of these does. */
    static Optional<String> on(String page) {
        return ALL.stream()
                .flatMap(one -> one.on(page).stream())
                .filter(form -> form.length() <= LONGEST)
                .findFirst();
    }

    /** The address of the page on which the form stands that is sent to that address: a page that can be opened. */
    static String page(String form) {
        String page = find(form).flatMap(one -> one.from(form)).orElse(form);
        return SENT_ONLY.matcher(page).replaceFirst("$1$2");
    }

    /** Whether each who sends it begins something of their own. */
    static boolean begins(String form) {
        return BEGINNING.contains(form);
    }

    /** What the form is about, as the last part of a key of words. */
    static String kind(String form) {
        return find(form).map(TypedForm::kind).orElse("gone");
    }

    private static Optional<TypedForm> find(String form) {
        return form.length() > LONGEST
                ? Optional.empty()
                : ALL.stream().filter(one -> one.sentTo(form)).findFirst();
    }
}
