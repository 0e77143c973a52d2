package eu.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.SentLetter;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.refusal.RoleMissing;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters in the hands of real recipients, seen by who writes and approves them, and by nobody else. */
class TrialsTest extends NoticeRoom {

    private static final Actor READER = new Actor("reader", Set.of(Role.AUDITOR));

    private long notice;

    @BeforeEach
    void aDraft() {
        notice = notices().prepare("2026-0001", NoticeKind.CUSTOMER);
        when(room.getBean(People.class).named("officer"))
                .thenReturn(
                        Optional.of(new Person("officer", "officer@host.example.com", null, Locale.FRENCH, Set.of())));
        when(room.getBean(People.class).named("approver")).thenReturn(Optional.empty());
    }

    private Trials trials() {
        return room.getBean(Trials.class);
    }

    @Test
    void eachCustomerOnceInItsLanguageWithWhatIsItsOwn() {
        assertThat(trials().samples(notice, OFFICER))
                .extracting(TrialLetter::recipient)
                .containsExactly("c1", "c2");
        assertThat(trials().samples(notice, OFFICER).get(0).letter().text()).contains("Client *un* <b>", "Boutique");
        assertThat(trials().samples(notice, OFFICER).get(1).letter().locale()).isEqualTo(Locale.GERMAN);
    }

    @Test
    void aTrialGoesToOnesOwnMailboxMarkedAndCountsForNothing() {
        assertThat(trials().toOneself(notice, OFFICER)).isEqualTo(2);
        Deliveries ledger = room.getBean(Deliveries.class);
        assertThat(ledger.rows("trial:" + notice, null, 0, 10))
                .hasSize(2)
                .extracting(Delivery::address)
                .containsOnly("officer@host.example.com");
        var letters =
                ledger.letters("trial:" + notice).stream().map(ledger::letter).toList();
        assertThat(letters).extracting(SentLetter::subject).anyMatch(subject -> subject.startsWith("[Essai] "));
        assertThat(letters).extracting(SentLetter::text).anyMatch(text -> text.contains("Essai d’une lettre"));
        assertThat(notices().get(notice).counts()).isEmpty();
        assertThat(rows(notice)).isEmpty();
    }

    @Test
    void whoOnlyReadsOrHasNoMailboxGetsNone() {
        assertThatThrownBy(() -> trials().toOneself(notice, READER)).isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> trials().toOneself(notice, APPROVER)).isInstanceOf(NoticeConflict.class);
    }
}
