package eu.vigie.web.pages;

import eu.vigie.delivery.MailStanding;
import eu.vigie.escalation.Watching;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import eu.vigie.web.pages.HealthChecks.Check;
import eu.vigie.web.pages.HealthLine.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Component;

/** The checks of this house in words, the gravest first; it asks none of its own. */
@Component
class HealthLines {

    private static final long BYTES_OF_A_GIGABYTE = 1_000_000_000;

    private final HealthEndpoint health;
    private final MailStanding mail;
    private final Watching watchdog;
    private final Permission permission;

    HealthLines(HealthEndpoint health, MailStanding mail, Watching watchdog, Permission permission) {
        this.health = health;
        this.mail = mail;
        this.watchdog = watchdog;
        this.permission = permission;
    }

    List<HealthLine> of(Reader reader) {
        var checks = new HealthChecks(health.health());
        var lines = new ArrayList<>(List.of(
                database(checks.take("db"), reader),
                clocks(checks.take("timerLag"), reader),
                mail(reader),
                disk(checks.take("diskSpace"), reader),
                trail(checks.take("anchors"), reader),
                machines(checks.take("subscriptions"), reader),
                syslog(checks.take("syslog"), reader),
                erasures(checks.take("erasures"), reader)));
        checks.others()
                .forEach((name, status) -> lines.add(
                        new HealthLine("other", State.of(status), reader.say("health.other.said", name), null)));
        // A stable order: among equals the one in which a night is saved.
        lines.sort((one, other) -> other.state().compareTo(one.state()));
        return lines;
    }

    private static HealthLine database(Check check, Reader reader) {
        var product = check.text("database");
        var said = check.works()
                ? reader.say("health.database.works", product == null ? "" : product)
                : reader.say("health.database.down");
        return new HealthLine("database", check.state(), said, null);
    }

    private HealthLine clocks(Check check, Reader reader) {
        long lag = check.number("lagSeconds");
        var timers = check.works()
                ? reader.say("health.clocks.works")
                : reader.say("health.clocks.late", reader.seconds(lag));
        var pass = watchdog.lastPass()
                .map(last -> reader.say("health.clocks.pass", reader.at(last.at()), last.node(), last.found()))
                .orElseGet(() -> reader.say("health.clocks.no-pass"));
        return new HealthLine("clocks", check.state(), timers + " " + pass, "/timers");
    }

    private HealthLine mail(Reader reader) {
        var now = mail.now();
        var way = now.captured()
                ? reader.say("health.captured.said")
                : reader.say(
                        now.refused() ? "health.mail.refused" : "health.mail.works",
                        now.host(),
                        String.valueOf(now.port()));
        var oldest = now.oldestSeconds() == 0
                ? reader.say("health.mail.none-waits")
                : reader.say("health.mail.waits", reader.seconds(now.oldestSeconds()));
        var state = now.refused() ? State.DEGRADED : State.WORKS;
        return now.captured()
                ? new HealthLine("captured", state, way + " " + oldest, "/mail")
                : new HealthLine("mail", state, way + " " + oldest, null);
    }

    private static HealthLine disk(Check check, Reader reader) {
        var said = reader.say(
                check.works() ? "health.disk.works" : "health.disk.full",
                check.number("free") / BYTES_OF_A_GIGABYTE,
                check.number("total") / BYTES_OF_A_GIGABYTE);
        return new HealthLine("disk", check.state(), said, null);
    }

    private static HealthLine trail(Check check, Reader reader) {
        long places = check.number("places");
        var said = !check.works()
                ? reader.say("health.trail.behind", check.number("behind"), places)
                : places == 0 ? reader.say("health.trail.nowhere") : reader.say("health.trail.works", places);
        return new HealthLine("trail", check.state(), said, "/trail");
    }

    private HealthLine machines(Check check, Reader reader) {
        var said = check.works()
                ? reader.say("health.machines.works")
                : reader.say("health.machines.paused", check.number("paused"));
        return new HealthLine("machines", check.state(), said, open("/subscriptions", Right.KEEP_SUBSCRIPTIONS));
    }

    private HealthLine syslog(Check check, Reader reader) {
        var said = !check.works()
                ? reader.say("health.syslog.failing", check.number("failing"))
                : "true".equals(check.text("listening"))
                        ? reader.say("health.syslog.works", check.number("connections"))
                        : reader.say("health.syslog.off");
        return new HealthLine("syslog", check.state(), said, open("/signal-sources", Right.KEEP_SOURCES));
    }

    private HealthLine erasures(Check check, Reader reader) {
        var said = check.works()
                ? reader.say("health.erasures.works")
                : reader.say("health.erasures.stuck", check.number("stuck"));
        return new HealthLine("erasures", check.state(), said, open("/retention", Right.READ_REGISTER));
    }

    private @Nullable String open(String page, Right right) {
        return permission.has(right) ? page : null;
    }
}
