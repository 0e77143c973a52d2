package eu.vigie.bench;

import eu.vigie.VigieApplication;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole of Vigie in this process, as an operator runs it; only its clock is the benchmark's. */
public final class BenchHouse implements AutoCloseable {

    /** Of the administrator, whose name is {@code admin}. */
    public static final String PASSWORD = "admin-password-1";

    private static final List<String> QUIET =
            List.of("--vigie.engine.timers=false", "--vigie.escalation.watch-every=PT24H");

    private final BenchDatabase database;
    private final ConfigurableApplicationContext house;
    private final List<String> without;

    private BenchHouse(BenchDatabase database, ConfigurableApplicationContext house, List<String> without) {
        this.database = database;
        this.house = house;
        this.without = without;
    }

    /** Opens it on an empty database; timers and watchdog run only where {@code settings} say so. */
    public static BenchHouse open(BenchDatabase database, Path folder, Clock clock, String... settings) {
        return open(database, database.empty(folder), folder, clock, List.of(), settings);
    }

    /** The same without the beans of these names: what they cost is measured by leaving them out. */
    public static BenchHouse without(
            List<String> beans, BenchDatabase database, Path folder, Clock clock, String... settings) {
        return open(database, database.empty(folder), folder, clock, beans, settings);
    }

    /** One more node on this one's database and data. */
    public BenchHouse beside(Path folder, Clock clock, String... settings) {
        var url = house.getEnvironment().getRequiredProperty("spring.datasource.url");
        return open(database, url, folder, clock, without, settings);
    }

    private static BenchHouse open(
            BenchDatabase database, String url, Path folder, Clock clock, List<String> without, String... settings) {
        var all = new ArrayList<>(List.of(
                "--vigie.data=" + folder,
                "--vigie.admin.password=" + PASSWORD,
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password="));
        QUIET.stream().filter(quiet -> !says(settings, quiet)).forEach(all::add);
        all.addAll(List.of(settings));
        var house = new SpringApplicationBuilder(VigieApplication.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("benchClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .initializers(context -> context.addBeanFactoryPostProcessor(
                        beans -> without.forEach(((BeanDefinitionRegistry) beans)::removeBeanDefinition)))
                .run(all.toArray(String[]::new));
        return new BenchHouse(database, house, without);
    }

    /** An option given twice is one option with two values, and neither of them rules. */
    private static boolean says(String[] settings, String option) {
        var name = option.substring(0, option.indexOf('=') + 1);
        return Stream.of(settings).anyMatch(setting -> setting.startsWith(name));
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /** One of several of a type. */
    public <T> T bean(String name, Class<T> type) {
        return house.getBean(name, type);
    }

    /** What it answers, once all of it has been committed. */
    public <T> T inTransaction(Supplier<T> act) {
        var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public BenchDatabase database() {
        return database;
    }

    /** Where it answers. */
    public String address() {
        return "http://127.0.0.1:" + house.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        house.close();
    }
}
