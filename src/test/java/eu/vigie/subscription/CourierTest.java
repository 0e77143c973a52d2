package eu.vigie.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.OnPostgresqlToo;
import eu.vigie.SmallHouse.StandingClock;
import eu.vigie.TestDatabase;
import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.audit.Seals;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.webhook.StandardWebhook;
import eu.vigie.webhook.WebhookSecrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A machine is told, whatever it answers and whoever is killed meanwhile. */
@OnPostgresqlToo
class CourierTest {

    /** A machine of this house answers by then, however busy it is: only one that hangs is waited for less long. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Actor ADMIN = new Actor("root", Set.of(Role.ADMIN));

    private final AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext(
            Around.class,
            WebhookSecrets.class,
            SubscriptionTable.class,
            DeliveryTable.class,
            Signing.class,
            Settling.class);
    private final StandingClock clock = house.getBean(StandingClock.class);
    private final Destinations destinations = new Destinations(false);
    private final DeliveryTable deliveries = house.getBean(DeliveryTable.class);
    private final Subscriptions subscriptions = new Subscriptions(
            house.getBean(SubscriptionTable.class),
            deliveries,
            new SubscriptionCheck(destinations),
            house.getBean(Signing.class),
            house,
            clock,
            "https://vigie.example.com");
    private final Machine machine = new Machine();
    private final Courier courier = courier(LONG);
    private final String secret = subscriptions.create(named("chat"), ADMIN);

    @AfterEach
    void close() {
        machine.close();
        courier.destroy();
        house.close();
    }

    @Test
    void aTestArrivesSignedAsOurOwnSourcesSign() {
        String number = subscriptions.test("chat");
        send(courier);
        assertThat(machine.heard).singleElement().satisfies(heard -> {
            assertThat(heard.id()).isEqualTo(number);
            assertThat(heard.body()).contains("\"type\":\"test\"", "https://vigie.example.com");
            assertThat(heard.signature()).isEqualTo(signed(secret, heard));
        });
        assertThat(only().state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(subscriptions.get("chat").lastAnswer()).isEqualTo("HTTP 200");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 500, 503})
    void whatIsNotTakenIsToldAgainUnderTheSameNumberAndNoRedirectionIsFollowed(int answer) {
        machine.answers.set(0, answer);
        machine.answers.add(200);
        subscriptions.test("chat");
        send(courier);
        assertThat(only().state()).isEqualTo(Delivery.State.QUEUED);
        assertThat(only().lastAnswer()).isEqualTo("HTTP " + answer);
        send(courier);
        assertThat(machine.heard).hasSize(1);
        clock.pass(Duration.ofSeconds(5));
        send(courier);
        assertThat(machine.heard).hasSize(2).extracting(Machine.Heard::path).containsOnly("/hook");
        assertThat(machine.heard.stream().map(Machine.Heard::id).distinct()).hasSize(1);
        assertThat(only().state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(subscriptions.get("chat").failingSince()).isNull();
    }

    @Test
    void aMachineThatHangsKeepsNoOtherWaiting() {
        machine.hangs = true;
        var hasty = courier(Duration.ofSeconds(1));
        try (var other = new Machine()) {
            subscriptions.create(named("tickets", other.url()), ADMIN);
            for (int time = 0; time < 20; time++) subscriptions.test("chat");
            subscriptions.test("tickets");
            send(hasty);
            assertThat(other.heard).hasSize(1);
            assertThat(subscriptions.deliveries("chat", 0, 50))
                    .filteredOn(one -> one.lastAnswer() != null)
                    .hasSize(8)
                    .allSatisfy(one -> assertThat(one.lastAnswer()).contains("Timeout"));
            await().atMost(LONG).untilAsserted(() -> assertThat(machine.heard).hasSize(8));
            clock.pass(Duration.ofSeconds(5));
            send(hasty);
            await().atMost(LONG).untilAsserted(() -> assertThat(machine.heard)
                    .as("one at a time while it does not answer")
                    .hasSize(9));
        } finally {
            hasty.destroy();
        }
    }

    @Test
    void killedAfterSendingAndBeforeMarkingItIsToldAgainUnderTheSameNumber() {
        String number = subscriptions.test("chat");
        assertThat(deliveries.claim("chat", clock.instant(), 8)).hasSize(1);
        clock.pass(DeliveryTable.LEASE.minusSeconds(1));
        send(courier);
        assertThat(machine.heard).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        send(courier);
        assertThat(machine.heard).extracting(Machine.Heard::id).containsExactly(number);
        assertThat(only().attempts()).isEqualTo(2);
    }

    @Test
    void twoNodesTellNothingTwice() {
        for (int time = 0; time < 60; time++) subscriptions.test("chat");
        var other = courier(LONG);
        for (int round = 0; round < 8; round++) {
            var first = CompletableFuture.supplyAsync(courier::send);
            var second = CompletableFuture.supplyAsync(other::send);
            Stream.of(first, second)
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .forEach(CompletableFuture::join);
        }
        await().atMost(LONG).until(() -> {
            send(courier);
            return subscriptions.deliveries("chat", 0, 100).stream()
                    .noneMatch(one -> one.state() == Delivery.State.QUEUED);
        });
        assertThat(machine.heard).hasSize(60);
        assertThat(machine.heard.stream().map(Machine.Heard::id).distinct()).hasSize(60);
        other.destroy();
    }

    @Test
    void afterADayOfNothingItIsPausedAndResumedByAnAdministrator() {
        machine.answers.set(0, 500);
        subscriptions.test("chat");
        for (int hour = 0; hour < 24; hour++) {
            send(courier);
            clock.pass(Duration.ofHours(1));
        }
        assertThat(subscriptions.paused()).isEmpty();
        send(courier);
        assertThat(subscriptions.paused()).containsExactly("chat");
        assertThat(house.getBean(Around.class).told()).endsWith("subscription_paused");
        int before = machine.heard.size();
        clock.pass(Duration.ofDays(1));
        send(courier);
        assertThat(machine.heard).hasSize(before);
        machine.answers.set(0, 200);
        subscriptions.resume("chat", ADMIN);
        send(courier);
        assertThat(only().state()).isEqualTo(Delivery.State.ACCEPTED);
        assertThat(subscriptions.paused()).isEmpty();
    }

    @Test
    void whatWaitedWhileItWasPausedIsTriedAgainAsAnyOther() {
        machine.answers.set(0, 410);
        subscriptions.test("chat");
        send(courier);
        assertThat(subscriptions.paused()).containsExactly("chat");
        clock.pass(Duration.ofDays(7));
        subscriptions.resume("chat", ADMIN);
        machine.answers.set(0, 500);
        send(courier);
        assertThat(only().state()).isEqualTo(Delivery.State.QUEUED);
        machine.answers.set(0, 200);
        clock.pass(Duration.ofSeconds(15));
        send(courier);
        assertThat(only().state()).isEqualTo(Delivery.State.ACCEPTED);
    }

    @Test
    void whoSaysThatTheyAreGoneIsLeftAlone() {
        machine.answers.set(0, 410);
        subscriptions.test("chat");
        send(courier);
        assertThat(subscriptions.paused()).containsExactly("chat");
    }

    @Test
    void oneThatIsNeverTakenWhileOthersAreIsGivenUpAndToldAgainByHand() {
        machine.answers.set(0, 400);
        subscriptions.test("chat");
        send(courier);
        clock.pass(Duration.ofDays(4));
        house.getBean(SubscriptionTable.class).well("chat", "HTTP 200", clock.instant());
        send(courier);
        assertThat(only().state()).isEqualTo(Delivery.State.FAILED);
        machine.answers.set(0, 200);
        clock.pass(Duration.ofSeconds(5));
        assertThatThrownBy(() -> subscriptions.repeat("chat", 4711, ADMIN)).isInstanceOf(NotFound.class);
        subscriptions.repeat("chat", only().id(), ADMIN);
        send(courier);
        assertThat(only().state()).isEqualTo(Delivery.State.ACCEPTED);
    }

    @Test
    void forADayTheSecretBeforeSignsToo() {
        String fresh = subscriptions.exchangeSecret("chat", ADMIN);
        subscriptions.test("chat");
        send(courier);
        var heard = machine.heard.get(0);
        assertThat(heard.signature()).isEqualTo(signed(fresh, heard) + " " + signed(secret, heard));
        clock.pass(Signing.BOTH);
        subscriptions.test("chat");
        send(courier);
        var later = machine.heard.get(1);
        assertThat(later.signature()).isEqualTo(signed(fresh, later));
    }

    @Test
    void withAnotherKeyOfTheHouseNothingIsSentUnsigned() {
        house.getBean(Around.class).key("another");
        subscriptions.test("chat");
        send(courier);
        assertThat(machine.heard).isEmpty();
        assertThat(only().lastAnswer()).isEqualTo("subscription-other-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "https://169.254.169.254/latest",
                "https://[fe80::1]/",
                "https://[fd00:ec2::254]/",
                "https://100.100.100.200/",
                "https://0.0.0.0/",
                "http://192.0.2.7/",
                "https://user:word@example.com/",
                "ftp://127.0.0.1/",
                "https:nothing",
                "no address"
            })
    void whereVigieIsNotSent(String url) {
        assertThatThrownBy(() -> subscriptions.create(named("evil", url), ADMIN))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.faults())
                        .allSatisfy(fault -> assertThat(fault.field()).isEqualTo("url")));
    }

    @Test
    void anOperatorMayAllowAddressesOfTheLink() {
        assertThat(new Destinations(true).wrong(java.net.URI.create("https://169.254.7.7/")))
                .isEmpty();
    }

    @Test
    void whatWasTakenIsForgottenAfterNinetyDaysAndNothingElseIs() {
        subscriptions.test("chat");
        send(courier);
        clock.pass(Duration.ofDays(89));
        subscriptions.test("chat");
        courier.forget();
        assertThat(subscriptions.deliveries("chat", 0, 9)).hasSize(2);
        clock.pass(Duration.ofDays(200));
        courier.forget();
        assertThat(only().state()).isEqualTo(Delivery.State.QUEUED);
    }

    private Delivery only() {
        var all = subscriptions.deliveries("chat", 0, 50);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Courier courier(Duration patience) {
        return new Courier(
                house.getBean(SubscriptionTable.class),
                deliveries,
                house.getBean(Signing.class),
                house.getBean(Settling.class),
                destinations,
                clock,
                patience);
    }

    private static void send(Courier by) {
        by.send().forEach(CompletableFuture::join);
    }

    private NewSubscription named(String name) {
        return named(name, machine.url());
    }

    private static NewSubscription named(String name, String url) {
        return new NewSubscription(name, "The channel", url, List.of("case.reported"), null);
    }

    private static String signed(String secret, Machine.Heard heard) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        return StandardWebhook.written(StandardWebhook.signature(
                key, heard.id(), heard.timestamp(), heard.body().getBytes(UTF_8)));
    }

    /** What the room knows of the others. */
    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Around {

        private final List<String> told = new ArrayList<>();
        private volatile String key = "one";

        List<String> told() {
            return told;
        }

        void key(String other) {
            key = other;
        }

        @Bean
        StandingClock clock() {
            return new StandingClock();
        }

        @Bean
        DataSource database() {
            return TestDatabase.of("V171__subscription", "V198__subscription_resumed");
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        JdbcClient client(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Seals seals() {
            Seals seals = mock(Seals.class);
            when(seals.secret(anyString()))
                    .thenAnswer(asked -> WebhookSecrets.digest((key + asked.getArgument(0)).getBytes(UTF_8))
                            .getBytes(UTF_8));
            return seals;
        }

        @EventListener
        void heard(SubscriptionChanged event) {
            told.add(event.action());
        }
    }
}
