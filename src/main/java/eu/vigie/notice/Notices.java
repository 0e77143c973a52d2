package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.document.Letter;
import eu.vigie.identity.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a case. */
public interface Notices {

    /**
     * The draft of that kind from its templates: the open one if there is one, else a new one; an open update is none. Its wording
     * follows the case (personal data or project data) until it is drafted. A first letter to customers goes to those alone whom no
     * letter of the case was written to yet.
     */
    @Transactional
    default long prepare(String breach, NoticeKind kind) {
        return prepare(breach, kind, Set.of());
    }

    /** The same where others are writing such letters already: none of theirs is the answer. */
    long prepare(String breach, NoticeKind kind, Set<Long> others);

    /** Changes the wording in one language; voids an approval. Source as in {@code templates/}. Unknown placeholders refused. */
    void word(long notice, String language, String source, Actor actor);

    /** The officer is done drafting; the wording is bound and complete (gate), ready to be approved. */
    void drafted(long notice, Actor actor);

    /** The letters as one recipient of each language would get them: for the approval page. */
    List<Letter> preview(long notice);

    /** Source of the wording per language tag. */
    Map<String, String> wording(long notice);

    /** A second person approves the exact version. Refuses who drafted. */
    void approve(long notice, Actor actor);

    /** A second person refuses with a reason; the draft comes back. */
    void refuse(long notice, String reason, Actor actor);

    /** One authorised person releases under a pressing clock; recorded as such, the approval follows. */
    void releaseAlone(long notice, Actor actor);

    /**
     * Releases the letters, once: a second call changes nothing. They are queued in this transaction; a long list of persons
     * ({@link Notice#listing}) after it, in handfuls, the state being {@code SENDING} until all are on the ledger and settled. A public communication is published by
     * people ({@link Publications}): for it nothing is queued.
     */
    void send(long notice);

    /** Takes back what was not sent. */
    void withdraw(long notice, String reason, Actor actor);

    /** Letters to our own people, sent at once: senior alert and escalation. {@code vocabulary} per template. */
    @Transactional
    default long tell(
            String breach,
            NoticeKind kind,
            String template,
            Collection<Person> people,
            Map<String, ?> vocabulary,
            Actor actor) {
        return tell(breach, kind, template, people, reader -> vocabulary);
    }

    /** The same where each reader is told something of their own: one wave all the same. */
    long tell(
            String breach,
            NoticeKind kind,
            String template,
            Collection<Person> people,
            Function<Person, Map<String, ?>> vocabulary);

    /** Takes back the letter to one person that did not go out, or has failed; false when a server took it or may have. */
    boolean takeBack(long notice, String recipient, String reason);

    /** True while the letter to that person is to be tried, and was not handed to a mail server. */
    boolean waits(long notice, String recipient);

    /** True while the letter to that person is on the wire, and no answer is known yet. */
    boolean inDoubt(long notice, String recipient);

    Notice get(long notice);

    /** All of a case, oldest first. */
    List<Notice> of(String breach);

    /** Those of a case that are of one of these kinds, oldest first. */
    List<Notice> of(String breach, Set<NoticeKind> kinds);

    /** The same of several cases at once, by the case; one without letters is left out. */
    Map<String, List<Notice>> of(Collection<String> breaches);

    /** Puts ledger rows in those states back in the queue. */
    int retry(long notice, Set<String> states, Actor actor);

    /** What was sent when: instant of release of the first customer wave, or null. */
    @Nullable
    Instant firstReleased(String breach, NoticeKind kind);
}
