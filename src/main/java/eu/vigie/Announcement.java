package eu.vigie;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says to the operator, once it stands, which version answers where, on which database, and where mail goes. */
@Component
class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final Environment settings;

    Announcement(Environment settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        LOG.info(
                "Vigie {} answers at http://{}:{}", version(), setting("server.address"), setting("local.server.port"));
        LOG.info("Database: {}", withoutOptions(setting("spring.datasource.url")));
        LOG.info("Mail: {}", mail());
    }

    private static String version() {
        var version = VigieApplication.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }

    private String mail() {
        return setting("vigie.smtp.host").isBlank()
                ? "none leaves this machine; letters are captured in " + setting("vigie.data") + "/mail"
                : "sent through " + setting("vigie.smtp.host") + ":" + setting("vigie.smtp.port");
    }

    /** Options of an address may hold a password. */
    private static String withoutOptions(String address) {
        return address.replaceAll("[;?].*", "");
    }

    private String setting(String name) {
        return settings.getProperty(name, "");
    }
}
