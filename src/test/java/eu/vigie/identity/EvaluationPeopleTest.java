package eu.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.SmallHouse;
import eu.vigie.TestDatabase;
import eu.vigie.actor.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@OnPostgresqlToo
class EvaluationPeopleTest {

    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SmallHouse.StandingClock clock = new SmallHouse.StandingClock();
    private final List<Object> events = new ArrayList<>();
    private final PersonTable table = new PersonTable(database());

    @TempDir
    Path folder = Path.of("");

    private static JdbcClient database() {
        var source = TestDatabase.fresh();
        Flyway.configure().dataSource(source).target("021").load().migrate();
        return JdbcClient.create(source);
    }

    private EvaluationPeople evaluation() {
        return new EvaluationPeople(table, passwords, clock, events::add, folder);
    }

    private UserDetails signOn(String name) {
        return SignOn.userDetails(table).loadUserByUsername(name);
    }

    @BeforeEach
    void somebodyTriedVigieOut() {
        evaluation().install();
    }

    @Test
    void thePasswordOpensToEveryRoleAndIsKeptForItsOwnerAlone() throws IOException {
        var file = folder.resolve("first-password.txt");
        var password = Files.readString(file).strip();
        assertThat(Role.values()).allSatisfy(role -> assertThat(
                        passwords.matches(password, signOn(role.code()).getPassword()))
                .isTrue());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStartKeepsThePassword() throws IOException {
        var before = Files.readString(folder.resolve("first-password.txt"));
        evaluation().install();
        assertThat(folder.resolve("first-password.txt")).hasContent(before.strip());
    }

    @Test
    void anAdministratorsPasswordLocksAllTheOthers() {
        setAnAdministratorsPassword();
        assertThat(signOn("privacy_officer").isAccountNonLocked()).isFalse();
        assertThat(table.withOneOf(Set.of(Role.PRIVACY_OFFICER)))
                .extracting(Person::name)
                .containsExactly("admin");
        assertThat(events).hasAtLeastOneElementOfType(EvaluationUsersLocked.class);
    }

    @Test
    void theAdministratorHasTheNewPasswordAloneAndEveryRole() throws IOException {
        setAnAdministratorsPassword();
        var admin = signOn("admin");
        assertThat(admin.isAccountNonLocked()).isTrue();
        assertThat(passwords.matches("admin-password-1", admin.getPassword())).isTrue();
        assertThat(table.find("admin").orElseThrow().person().roles()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void peopleWhoCameLaterStay() {
        var later = new Person("somebody", "s@host.example.com", null, java.util.Locale.ENGLISH, Set.of(Role.DPO));
        table.add(later, "{noop}x", clock.instant());
        setAnAdministratorsPassword();
        assertThat(signOn("somebody").isAccountNonLocked()).isTrue();
    }

    private void setAnAdministratorsPassword() {
        new Administrator(table, passwords, clock, events::add, "admin@host.example.com").install("admin-password-1");
        evaluation().lockAllBut(Administrator.NAME);
    }
}
