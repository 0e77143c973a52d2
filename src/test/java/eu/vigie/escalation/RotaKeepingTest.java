package eu.vigie.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.Refusal;
import eu.vigie.refusal.RoleMissing;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnPostgresqlToo
class RotaKeepingTest {

    private static final Actor ADMIN = new Actor("root", Set.of(Role.ADMIN));

    private final BellTower tower = new BellTower();
    private final RotaKeeping rota = tower.desk.get(RotaKeeping.class);

    @AfterEach
    void close() {
        tower.close();
    }

    @Test
    void aFileIsTakenInItsOrderAndReplacesTheOneBefore() {
        take("dpo,dpo,2026-11-24T08:00:00+01:00,2026-11-25T08:00:00+01:00\r\n"
                + "cto,cto,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z");
        assertThat(rota.rows()).extracting(RotaRow::user).containsExactly("dpo", "cto");
        assertThat(rota.rows().get(0).from()).isEqualTo("2026-11-24T07:00:00Z");
        take("legal,legal,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z");
        assertThat(rota.rows()).extracting(RotaRow::role).containsExactly("legal");
        take("");
        assertThat(rota.rows()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "chief,dpo,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z|lines[2].role|role-unknown",
                "reporter,dpo,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z|lines[2].role|role-unknown",
                "dpo,nobody,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z|lines[2].user|rota-user",
                "dpo,legal,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z|lines[2].user|rota-user",
                "dpo,,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z|lines[2].user|missing",
                "dpo,dpo,2026-11-24T08:00:00,2026-11-25T08:00:00Z|lines[2].from|instant-offset",
                "dpo,dpo,2026-11-24T08:00:00Z,|lines[2].to|missing",
                "dpo,dpo,2026-11-24T08:00:00Z,2026-11-24T08:00:00Z|lines[2].to|rota-order",
                "dpo,dpo,2026-11-24T08:00:00Z|lines[2]|rota-header",
                "dpo,dpo,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z\\ndpo,dpo,2026-11-25T07:59:59Z,2026-11-26T08:00:00Z"
                        + "|lines[3].from|rota-twice"
            })
    void aRowThatIsWrongIsNamedAndNothingIsTaken(String lines, String field, String code) {
        take("legal,legal,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z");
        var refusal = catchThrowable(() -> take(lines.replace("\\n", "\n")));
        assertThat(refusal)
                .asInstanceOf(type(Refusal.class))
                .extracting(found -> found.faults().get(0))
                .extracting(Fault::field, Fault::code)
                .containsExactly(field, code);
        assertThat(rota.rows()).extracting(RotaRow::role).containsExactly("legal");
    }

    @Test
    void shiftsThatFollowEachOtherDoNotOverlap() {
        take("dpo,dpo,2026-11-24T08:00:00Z,2026-11-25T08:00:00Z\ndpo,dpo,2026-11-25T08:00:00Z,2026-11-26T08:00:00Z");
        assertThat(rota.rows()).hasSize(2);
    }

    @Test
    void onlyAnAdministratorWritesIt() {
        var dpo = new Actor("dpo", Set.of(Role.DPO));
        assertThatThrownBy(() -> rota.replace(new StringReader("role,user,from,to\n"), dpo))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void otherColumnsAreRefused() {
        assertThatThrownBy(() -> rota.replace(new StringReader("role,person,from,to\n"), ADMIN))
                .isInstanceOf(Refusal.class);
    }

    private void take(String lines) {
        rota.replace(new StringReader("role,user,from,to\n" + lines), ADMIN);
    }
}
