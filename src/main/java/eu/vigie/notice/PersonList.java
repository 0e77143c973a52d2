package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of persons on the database; read as a stream, stored in batches. */
@Component
class PersonList implements PersonsToTell {

    private static final List<String> HEADER = List.of("id", "name", "email", "locale");
    private static final int MOST_FAULTS = 100;

    private final JdbcTemplate batches;
    private final Breaches breaches;

    PersonList(JdbcTemplate batches, Breaches breaches) {
        this.batches = batches;
        this.breaches = breaches;
    }

    @Override
    @Transactional
    public long replace(String breach, Reader csv, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO);
        breaches.get(breach);
        batches.update("delete from person_to_tell where breach = ?", breach);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser lines = format.parse(csv)) {
            if (!lines.getHeaderNames().equals(HEADER)) {
                throw new InvalidInput(Fault.of("line 1", "persons-header"));
            }
            return store(breach, lines);
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new InvalidInput(Fault.of("", "persons-unreadable", String.valueOf(broken.getMessage())));
        }
    }

    private long store(String breach, CSVParser lines) {
        Map<String, List<String>> seen = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<Object[]> batch = new ArrayList<>();
        for (CSVRecord line : lines) {
            String wrong = PersonLine.wrong(line, seen);
            if (!wrong.isEmpty() && faults.size() < MOST_FAULTS) {
                faults.add(Fault.of("line " + (line.getRecordNumber() + 1), wrong, line.getRecordNumber() + 1));
            } else if (wrong.isEmpty() && seen.put(line.get(0), line.toList()) == null) {
                batch.add(new Object[] {breach, line.get(0), line.get(1), line.get(2), line.get(3)});
            }
            if (batch.size() == 1000) {
                flush(batch);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        flush(batch);
        return seen.size();
    }

    private void flush(List<Object[]> batch) {
        batches.batchUpdate(
                "insert into person_to_tell (breach, person, name, email, locale) values (?, ?, ?, ?, ?)", batch);
        batch.clear();
    }

    /** Everyone on the list, each mailbox once. */
    List<Addressee> of(String breach) {
        Map<String, Addressee> each = new LinkedHashMap<>();
        batches.query(
                "select person, email, locale from person_to_tell where breach = ? order by person",
                row -> {
                    String email = row.getString(2);
                    each.putIfAbsent(
                            email.toLowerCase(Locale.ROOT),
                            new Addressee(
                                    row.getString(1), "", email, Locale.forLanguageTag(row.getString(3)), Map.of()));
                },
                breach);
        return List.copyOf(each.values());
    }
}
