package eu.vigie.identity;

import static java.util.Objects.requireNonNull;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever tries Vigie out finds one user per role, all with one password that is made at the first start, shown once and
 * kept in a file of the data folder that only its owner may read.
 */
@Component
class EvaluationPeople {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationPeople.class);
    private static final String FILE = "first-password.txt";

    private final PersonTable table;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Path folder;

    EvaluationPeople(
            PersonTable table,
            PasswordEncoder passwords,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${vigie.data}") Path folder) {
        this.events = events;
        this.table = table;
        this.passwords = passwords;
        this.clock = clock;
        this.folder = folder;
    }

    /** Does nothing when there are people already. */
    @Transactional
    void install() {
        if (!table.isEmpty()) {
            LOG.info("Evaluation mode: the password of its users is in {}", folder.resolve(FILE));
            return;
        }
        String password = newPassword();
        keep(password);
        String hash = requireNonNull(passwords.encode(password));
        for (Role role : Role.values()) {
            table.add(person(role), hash, now());
            table.markEvaluation(role.code());
        }
        // To the console alone: a log is kept, shipped and read by others.
        System.out.printf(
                "%nEvaluation mode: sign on as admin, privacy_officer, dpo or any other role; password %s%n%n",
                password);
    }

    /** Locks all of them but that one: whoever knows the shared password is kept out from now on. */
    @Transactional
    void lockAllBut(String name) {
        var locked = table.lockEvaluation(name, now());
        if (locked.isEmpty()) return;
        LOG.warn("The users of the evaluation are locked: {}", String.join(", ", locked));
        events.publishEvent(new EvaluationUsersLocked(locked, Actor.VIGIE, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Person person(Role role) {
        String name = role.code();
        String phone = "+3310000%04d".formatted(role.ordinal());
        return new Person(name, name + "@host.example.com", phone, Locale.ENGLISH, Set.of(role));
    }

    private static String newPassword() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void keep(String password) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, password + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("The first password could not be kept in " + folder, e);
        }
    }
}
