package eu.vigie;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives every house that a test starts a database of its own when the run is on PostgreSQL. */
class HouseDatabase implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!TestDatabase.onPostgresql()) return;
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url",
                                TestDatabase.postgresql(),
                                "spring.datasource.username",
                                "postgres",
                                "spring.datasource.password",
                                "",
                                "spring.datasource.hikari.connection-timeout",
                                "3000")));
    }
}
