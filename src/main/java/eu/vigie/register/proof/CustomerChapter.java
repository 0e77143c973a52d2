package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A customer's own: what they were owed, the letters as they were sent to them, and what became of each. */
@Component
@Order(1)
class CustomerChapter implements Chapter {

    private final Obligations obligations;
    private final Notices notices;
    private final Deliveries deliveries;
    private final JsonMapper json;

    CustomerChapter(Obligations obligations, Notices notices, Deliveries deliveries, JsonMapper json) {
        this.obligations = obligations;
        this.notices = notices;
        this.deliveries = deliveries;
        this.json = json;
    }

    @Override
    public boolean standsIn(CaseFile about) {
        return about.part() != null;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        CustomerPart part = Objects.requireNonNull(about.part());
        Map<String, Object> what = RegisterChapter.title(about);
        what.put("customer", part.customer().id());
        archive.add("package.json", out -> out.write(json.writeValueAsBytes(what)));
        archive.add(
                "obligations.json",
                out -> out.write(json.writeValueAsBytes(obligations.of(about.reference()).stream()
                        .filter(part::has)
                        .map(CustomerChapter::owed)
                        .toList())));
        archive.add(
                "letters/notices.json",
                out -> out.write(json.writeValueAsBytes(
                        notices(about, part).map(CustomerChapter::said).toList())));
        for (var letter : part.letters().entrySet()) {
            List<Delivery> rows = letter.getValue();
            archive.add("letters/" + letter.getKey() + ".jsonl", out -> letters(rows, out));
            archive.add("deliveries/" + letter.getKey() + ".csv", out -> new LedgerSheet(deliveries, about.pseudonyms())
                    .write(rows, out));
        }
    }

    /** Why a duty fell away is an officer's words about the whole case, where triage said so. */
    private static Map<String, @Nullable Object> owed(Obligation owed) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", owed.id());
        told.put("breach", owed.breach());
        told.put("regime", owed.regime());
        told.put("stage", owed.stage());
        told.put("regimeStatus", owed.regimeStatus());
        told.put("duty", owed.duty());
        told.put("recipient", owed.recipient());
        told.put("recipientName", owed.recipientName());
        told.put("state", owed.state());
        told.put("clock", owed.clock());
        told.put("anchorAt", owed.anchorAt());
        told.put("dueAt", owed.dueAt());
        told.put("planBy", owed.planBy());
        told.put("metAt", owed.metAt());
        told.put("lateAsFiled", owed.lateAsFiled());
        told.put("lateAsKnown", owed.lateAsKnown());
        told.put("source", owed.source());
        return told;
    }

    private Stream<Notice> notices(CaseFile about, CustomerPart part) {
        return notices.of(about.reference()).stream()
                .filter(notice -> part.letters().containsKey(notice.id()));
    }

    /** Who in the house drafted it, and what became of the letters to others, is none of a customer's business. */
    private static Map<String, Object> said(Notice notice) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", notice.id());
        said.put("kind", notice.kind());
        said.put("locale", notice.locale());
        said.put("releasedAt", notice.releasedAt());
        said.put("digest", notice.digest());
        return said;
    }

    private void letters(List<Delivery> rows, OutputStream out) throws IOException {
        var sent = rows.stream()
                .map(row -> deliveries.record(row.owner(), row.id()).letter())
                .distinct()
                .toList();
        for (var letter : sent) out.write((json.writeValueAsString(letter) + "\n").getBytes(UTF_8));
    }
}
