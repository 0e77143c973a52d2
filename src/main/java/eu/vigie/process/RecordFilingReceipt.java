package eu.vigie.process;

import static eu.vigie.process.Form.instant;
import static eu.vigie.process.Form.longText;
import static eu.vigie.process.Form.mandatory;
import static eu.vigie.process.Form.number;
import static eu.vigie.process.Form.text;

import eu.vigie.filing.Filings;
import eu.vigie.filing.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Records the receipt: its number, which only an authority must give, and the time of submission. */
@Component
class RecordFilingReceipt implements Step {

    private final Filings filings;

    RecordFilingReceipt(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String key() {
        return "record_filing_receipt";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(
                text("authorityReference"),
                mandatory(instant("submittedAt")),
                longText("lateReason"),
                number("evidence"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        var values = context.values();
        var receipt = new Receipt(
                Objects.requireNonNullElse(values.text("authorityReference"), ""),
                values.requiredInstant("submittedAt"),
                values.text("lateReason"),
                values.number("evidence"));
        filings.recordReceipt(context.filing(), receipt, context.actor());
        return Map.of();
    }
}
