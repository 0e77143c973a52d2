package eu.vigie.obligation;

import eu.vigie.estate.Estate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads which regimes the organisation declared and what was recorded of them in a case. */
@Component
class Declarations {

    private final Estate estate;
    private final RegimeTables tables;

    Declarations(Estate estate, RegimeTables tables) {
        this.estate = estate;
        this.tables = tables;
    }

    Declared of(String breach, List<Row> rows) {
        return new Declared(estate.organisation().regimes(), record(breach, rows));
    }

    OnRecord record(String breach, List<Row> rows) {
        if (rows.stream().noneMatch(row -> row.duty() == Duty.OTHER_REGIME)) return OnRecord.NOTHING;
        return tables.of(breach, rows);
    }
}
