package eu.vigie.filing;

import eu.vigie.actor.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** Notifications to the authority. */
public interface Filings {

    /** The same for the authority to be told next. */
    long prepare(String breach);

    /**
     * What goes to that authority next: the open draft, or a new initial filing where none was submitted, or a new follow-up
     * where one was.
     */
    long prepare(String breach, String authority);

    /**
     * Starts a follow-up ({@code complete} or {@code incomplete}) or a withdrawal ({@code withdraw}) of what was filed.
     *
     * @param authority with which; needed where several were told
     */
    long startFollowUp(String breach, @Nullable String authority, String subtype, Actor actor);

    /** The same where one authority was told. */
    @Transactional
    default long startFollowUp(String breach, String subtype, Actor actor) {
        return startFollowUp(breach, null, subtype, actor);
    }

    /** The officer is done drafting; what was begun as a withdrawal stays one. The form is frozen from the facts. */
    void drafted(long filing, String subtype, @Nullable String lateReason, Actor actor);

    /**
     * A second person approves the frozen form. Refuses who drafted, and a form that goes by mail or to a machine late without
     * saying why (GDPR Art. 33(1)): its draft was in time.
     *
     * @param lateReason why it goes late, where its form does not say so yet; null otherwise
     */
    void approve(long filing, @Nullable String lateReason, Actor actor);

    /** The same where its form says all that it must. */
    @Transactional
    default void approve(long filing, Actor actor) {
        approve(filing, null, actor);
    }

    /** Puts the reasons for a delay into the frozen form where it would go late now: those given, else those of its draft. */
    void explain(long filing, @Nullable String lateReason, Actor actor);

    /** True when the frozen form would go late now and does not say why. */
    boolean owesReasons(long filing);

    /** A second person refuses with a reason; the draft comes back. */
    void refuse(long filing, String reason, Actor actor);

    /**
     * The authority's receipt. Refuses a submission in the future or before awareness, and one past the strict limit without
     * reasons, and evidence that the case does not have. One that precedes the approval is a fact: accepted and flagged. Meets the duty.
     */
    void recordReceipt(long filing, Receipt receipt, Actor actor);

    Filing get(long filing);

    /** Those of that number, in any order; on smaller forms too. */
    List<Filing> all(Collection<Long> filings);

    /** All of a case on the authority's form, oldest first. */
    List<Filing> of(String breach);

    /** The same of several cases at once, by the case; one without filings is left out. */
    Map<String, List<Filing>> of(Collection<String> breaches);

    /** All of one case and those on smaller forms ({@link Filing#small()}), oldest first. */
    List<Filing> onAnyForm(String breach);

    /** The form as the EDPB template has it: {@code field_3} … {@code field_126}; frozen once drafted. */
    Map<String, Object> form(long filing);

    /** The form as a PDF; once it was filed, the very bytes of then in the languages that were printed. */
    byte[] pdf(long filing, Locale locale);

    /** The same with every text read through the given eyes, for readers to whom not all of it may be shown. */
    byte[] pdf(long filing, Locale locale, UnaryOperator<String> reading);
}
