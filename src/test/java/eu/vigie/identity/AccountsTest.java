package eu.vigie.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountsTest {

    private final PersonTable table = mock(PersonTable.class);
    private final PasswordEncoder passwords = mock(PasswordEncoder.class);
    private final Accounts accounts = new Accounts(
            table, mock(AccountTable.class), passwords, Clock.systemUTC(), mock(ApplicationEventPublisher.class));

    @Test
    void aNameThatSomebodyElseTakesAtTheSameMomentIsTaken() {
        when(table.find("twice")).thenReturn(Optional.empty());
        when(passwords.encode(any())).thenReturn("hash");
        doThrow(new DuplicateKeyException("person")).when(table).add(any(), any(), any());
        var wanted = new NewPerson(
                "twice", "Long-enough-1", "twice@host.example.com", null, "fr", List.of(Role.REPORTER.code()));
        assertThatThrownBy(() -> accounts.create(wanted, new Actor("admin", Set.of(Role.ADMIN))))
                .isInstanceOf(NameTaken.class);
    }
}
