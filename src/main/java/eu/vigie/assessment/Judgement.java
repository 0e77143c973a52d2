package eu.vigie.assessment;

import eu.vigie.rules.TableRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tables say of complete facts; {@code spoken} holds the rows in the order of reading. */
record Judgement(int risk, @Nullable Exemption exemption, Map<String, DutyAnswer> duties, List<TableRow> spoken) {

    DutyAnswer duty(String name) {
        return duties.getOrDefault(name, DutyAnswer.NOT_APPLICABLE);
    }

    /** The same answer to what is owed; why persons need not be told may still differ. */
    boolean sameAs(Judgement other) {
        return this == other || risk == other.risk && duties.equals(other.duties);
    }
}
