package eu.vigie;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Gives every house that a test starts a database of its own: a house whose clock begins anew must not find the cases of one whose
 * clock had run on.
 */
class HouseDatabase implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (TestDatabase.onPostgresql()) {
            place(environment, Map.of("username", "postgres"));
        } else if (environment.acceptsProfiles(Profiles.of("test"))) {
            place(environment, Map.of("username", "sa"));
        }
    }

    private static void place(ConfigurableEnvironment environment, Map<String, Object> settings) {
        var database = new HashMap<String, Object>();
        settings.forEach((name, value) -> database.put("spring.datasource." + name, value));
        database.put("spring.datasource.url", TestDatabase.freshUrl());
        database.put("spring.datasource.password", "");
        environment.getPropertySources().addFirst(new MapPropertySource("test database", database));
    }
}
