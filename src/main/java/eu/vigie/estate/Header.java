package eu.vigie.estate;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The header row of a file: which column stands where. */
record Header(int size, Map<String, Integer> positions) {

    /** Refuses unknown, repeated and missing columns, all at once. */
    static Header of(CSVRecord record, Sheet sheet) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            String name = record.get(i);
            if (sheet.columns().stream().noneMatch(column -> column.name().equals(name))) {
                faults.add(Fault.of("lines[1]." + name, "column-unknown", name));
            } else if (positions.put(name, i) != null) {
                faults.add(Fault.of("lines[1]." + name, "column-twice", name));
            }
        }
        sheet.columns().stream()
                .filter(column -> column.inHeader() && !positions.containsKey(column.name()))
                .forEach(column -> faults.add(Fault.of("lines[1]." + column.name(), "column-missing", column.name())));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Header(record.size(), positions);
    }

    /** The cell of that column; empty when the file does not have the column. */
    String cell(CSVRecord record, Column column) {
        Integer position = positions.get(column.name());
        return position == null ? "" : record.get(position);
    }
}
