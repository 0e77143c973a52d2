package eu.vigie.notice;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.springframework.dao.DuplicateKeyException;

/** Checks lines and stores them batch by batch; once a line is bad nothing is stored any more, since the whole file will be refused. */
final class PersonBatches {

    private static final int BATCH = 1000;
    private static final int MOST_FAULTS = 100;

    private final PersonTable table;
    private final String breach;
    private final Map<String, CSVRecord> batch = new LinkedHashMap<>();
    private final Map<CSVRecord, Long> numbers = new IdentityHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long count;

    PersonBatches(PersonTable table, String breach) {
        this.table = table;
        this.breach = breach;
    }

    /** {@code number} is that of the file's line on which it begins: quoted cells may have line breaks. */
    void take(CSVRecord line, long number) {
        numbers.put(line, number);
        String wrong = PersonLine.wrong(line);
        if (!wrong.isEmpty()) {
            fault(line, wrong);
            return;
        }
        CSVRecord same = batch.putIfAbsent(line.get(0), line);
        if (same != null && !same.toList().equals(line.toList())) {
            fault(line, "person-twice");
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void fault(CSVRecord line, String code) {
        if (faults.size() < MOST_FAULTS) {
            long number = Objects.requireNonNull(numbers.get(line));
            faults.add(Fault.of("line " + number, code, number));
        }
    }

    private void flush() {
        if (faults.isEmpty()) {
            try {
                table.add(breach, batch.values());
            } catch (DuplicateKeyException again) {
                withoutThoseKnown();
            }
        } else {
            withoutThoseKnown();
        }
        count += batch.size();
        batch.clear();
        numbers.clear();
    }

    /** Somebody stands on an earlier line: only then is each looked up. */
    private void withoutThoseKnown() {
        for (CSVRecord line : List.copyOf(batch.values())) {
            List<String> known = table.find(breach, line.get(0));
            if (!known.isEmpty()) {
                batch.remove(line.get(0));
            }
            if (!known.isEmpty() && !known.equals(line.toList())) {
                fault(line, "person-twice");
            }
        }
        if (faults.isEmpty()) {
            table.add(breach, batch.values());
        }
    }

    /** How many persons; refuses the whole file with its bad lines. */
    long end() {
        flush();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return count;
    }
}
