package eu.vigie.estate;

import eu.vigie.actor.Actor;
import eu.vigie.estate.Organisation.Point;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Evaluation mode finds an example organisation and an example estate where there is none yet. */
@Component
@Order(10)
class ExampleEstate implements ApplicationRunner {

    private static final Organisation EXAMPLE = new Organisation(
            "Hébergeur Exemple SAS",
            "123456789",
            "1 rue de l'Exemple, 75001 Paris",
            "FR",
            "private",
            "sme",
            new Point("Délégué à la protection des données", "dpo@host.example.com", "+33100000000"),
            new Point("Cellule de crise", "crise@host.example.com", "+33100000001"),
            Locale.FRENCH);

    private final EstateFiles files;
    private final Organisations organisations;
    private final OrganisationTable stored;
    private final boolean evaluation;

    ExampleEstate(
            EstateFiles files,
            Organisations organisations,
            OrganisationTable stored,
            @Value("${vigie.admin.password}") String password) {
        this.files = files;
        this.organisations = organisations;
        this.stored = stored;
        this.evaluation = password.isBlank();
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (evaluation && stored.find().isEmpty()) {
            organisations.store(EXAMPLE, Actor.VIGIE);
        }
        if (evaluation && files.isEmpty()) {
            for (String collection :
                    new String[] {"customers", "contacts", "systems", "projects", "placements", "relationships"}) {
                load(collection);
            }
        }
    }

    private void load(String collection) throws IOException {
        try (InputStream file = new ClassPathResource("example/" + collection + ".csv").getInputStream()) {
            files.replace(collection, file, Actor.VIGIE);
        }
    }
}
