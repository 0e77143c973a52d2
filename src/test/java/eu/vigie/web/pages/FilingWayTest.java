package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.authority.FilingChannel;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.filing.Filing;
import eu.vigie.filing.FilingState;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** How far a filing is, why it was stopped, and what is left to do, as its page and its tasks say it. */
class FilingWayTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:30:00Z");

    private final Breach open = breach(BreachState.RESPONDING);
    private final Breach closed = breach(BreachState.CLOSED);

    @Test
    void whatWasSentBackIsFinishedThenApprovedAndGoesByItself() {
        Submission stopped = machine(SubmissionState.STOPPED);
        assertThat(way(draft(), stopped).leftToDo(open)).isEqualTo(LeftToDo.FINISH);
        assertThat(way(draft(), stopped).mayGoAgain()).as("nothing is finished").isFalse();
        assertThat(way(finished(), stopped).leftToDo(open)).isEqualTo(LeftToDo.APPROVE);
        assertThat(way(finished(), stopped).mayGoAgain()).isTrue();
        assertThat(way(approved(), stopped).leftToDo(open)).isEqualTo(LeftToDo.HAND_IN);
    }

    @Test
    void ofWhatWasDroppedNothingIsLeftToDo() {
        FilingWay way = way(dropped(), machine(SubmissionState.STOPPED));
        assertThat(way.leftToDo(open)).isEqualTo(LeftToDo.DROPPED);
        assertThat(way.mayGoAgain()).isFalse();
        assertThat(way.warns(open)).isFalse();
    }

    @Test
    void aDoubtIsSaidWhateverTheStateIs() {
        for (SubmissionState state : Set.of(SubmissionState.QUEUED, SubmissionState.IN_DOUBT))
            assertThat(way(approved(), doubtful(state)).leftToDo(open)).isEqualTo(LeftToDo.IN_DOUBT);
        assertThat(way(approved(), machine(SubmissionState.QUEUED)).leftToDo(open))
                .isEqualTo(LeftToDo.GOES);
        FilingWay refused = way(approved(), doubtful(SubmissionState.REFUSED));
        assertThat(refused.leftToDo(open)).isEqualTo(LeftToDo.ASK_FIRST);
        assertThat(refused.mayGoAgain()).isTrue();
        assertThat(refused.onItsWay()).isTrue();
        assertThat(way(approved(), machine(SubmissionState.REFUSED)).onItsWay()).isFalse();
    }

    @Test
    void whatIsOwedNoMoreIsNotOfferedToBeHandedInAgain() {
        FilingWay asked = new FilingWay(approved(), doubtful(SubmissionState.REFUSED), true);
        assertThat(asked.leftToDo(open)).isEqualTo(LeftToDo.ASK_IF_THERE);
        assertThat(asked.mayGoAgain()).isFalse();
        FilingWay underWay = new FilingWay(approved(), machine(SubmissionState.IN_DOUBT), true);
        assertThat(underWay.leftToDo(open)).isEqualTo(LeftToDo.MAY_WITHDRAW);
        FilingWay there = new FilingWay(approved(), machine(SubmissionState.ACCEPTED), true);
        assertThat(there.leftToDo(open)).isEqualTo(LeftToDo.WITHDRAW);
        assertThat(there.leftToDo(closed))
                .as("no withdrawal is begun in a closed case")
                .isEqualTo(LeftToDo.CLOSED_BEFORE);
    }

    @Test
    void aLetterThatWasTakenIsNoReceiptAndHasNoAttemptsOfItsOwn() {
        FilingWay posted = way(approved(), submission(FilingChannel.MAIL, SubmissionState.ACCEPTED, false, "ACCEPTED"));
        assertThat(posted.leftToDo(open)).isEqualTo(LeftToDo.NUMBER_AWAITED);
        assertThat(posted.counted()).isFalse();
        assertThat(posted.retried()).isFalse();
        assertThat(posted.reply(reader(Locale.ENGLISH))).isEqualTo("accepted by the mail server");
        FilingWay waits = way(approved(), submission(FilingChannel.MAIL, SubmissionState.QUEUED, false, null));
        assertThat(waits.leftToDo(open)).isEqualTo(LeftToDo.GOES_BY_MAIL);
        assertThat(waits.counted()).as("the ledger counts them").isFalse();
        FilingWay answered = way(approved(), machine(SubmissionState.ACCEPTED));
        assertThat(answered.leftToDo(open)).isEqualTo(LeftToDo.RECEIPT_FOLLOWS);
        assertThat(answered.reply(reader(Locale.ENGLISH))).isEqualTo("HTTP 503");
        assertThat(answered.counted()).isTrue();
    }

    @Test
    void itSaysWhyItWasStoppedInTheWordsOfTheRuleOrOfThePerson() {
        assertThat(way(dropped(), stopped("not_competent")).why(reader(Locale.ENGLISH)))
                .isEqualTo("Not the authority to be told as the case stands.");
        assertThat(way(draft(), stopped("Mend the number.")).why(reader(Locale.FRENCH)))
                .isEqualTo("Mend the number.");
        assertThat(way(dropped(), stopped("")).why(reader(Locale.ENGLISH))).isNull();
        assertThat(way(approved(), machine(SubmissionState.QUEUED)).why(reader(Locale.ENGLISH)))
                .isNull();
    }

    @Test
    void everySentenceIsSaidInEnglishAndInFrench() {
        for (LeftToDo left : LeftToDo.values()) {
            if (left == LeftToDo.NOTHING) continue;
            Set<String> said = new TreeSet<>();
            for (Locale locale : Set.of(Locale.ENGLISH, Locale.FRENCH))
                said.add(reader(locale).say(left.key()));
            assertThat(said).as(left.key()).hasSize(2).doesNotContain(left.key());
        }
        assertThat(way(approved(), machine(SubmissionState.RECORDED)).left(reader(Locale.ENGLISH), open))
                .isNull();
    }

    private static FilingWay way(Filing filing, Submission submission) {
        return new FilingWay(filing, submission, false);
    }

    private static Submission machine(SubmissionState state) {
        return submission(FilingChannel.MACHINE, state, false, "HTTP 503");
    }

    private static Submission doubtful(SubmissionState state) {
        return submission(FilingChannel.MACHINE, state, true, "HTTP 503");
    }

    private static Submission submission(
            FilingChannel channel, SubmissionState state, boolean doubtful, @Nullable String reply) {
        return submission(channel, state, doubtful, reply, null);
    }

    private static Submission stopped(String why) {
        return submission(FilingChannel.MACHINE, SubmissionState.STOPPED, false, null, why);
    }

    private static Submission submission(
            FilingChannel channel,
            SubmissionState state,
            boolean doubtful,
            @Nullable String reply,
            @Nullable String stoppedFor) {
        return new Submission(
                1,
                "2026-0001",
                "DPA",
                channel,
                URI.create("https://authority.example.com/"),
                "key",
                state,
                channel == FilingChannel.MACHINE ? 1 : 0,
                NOW,
                NOW,
                reply,
                null,
                null,
                stoppedFor,
                doubtful);
    }

    private static Filing draft() {
        return filing(FilingState.DRAFT, null, null);
    }

    private static Filing finished() {
        return filing(FilingState.DRAFT, "ab".repeat(32), null);
    }

    private static Filing approved() {
        return filing(FilingState.APPROVED, "ab".repeat(32), NOW);
    }

    private static Filing dropped() {
        return filing(FilingState.WITHDRAWN, "ab".repeat(32), NOW);
    }

    private static Filing filing(FilingState state, @Nullable String digest, @Nullable Instant approvedAt) {
        return new Filing(
                1,
                "2026-0001",
                "DPA",
                "new",
                "complete",
                state,
                "officer",
                NOW,
                approvedAt == null ? null : "approver",
                approvedAt,
                null,
                null,
                null,
                false,
                digest,
                null,
                null,
                "edpb-1.0",
                null);
    }

    private static Breach breach(BreachState state) {
        Breach breach = mock();
        when(breach.state()).thenReturn(state);
        return breach;
    }

    private static Reader reader(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/pages", "messages/obligation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Reader(locale, ZoneId.of("Europe/Paris"), NOW, messages);
    }
}
