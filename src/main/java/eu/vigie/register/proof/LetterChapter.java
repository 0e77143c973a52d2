package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.SentLetter;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The letters as they were sent, and the ledger. Letters to our own people are counted and not shown: they carry links that
 * acknowledge in a person's name.
 */
@Component
@Order(4)
class LetterChapter implements Chapter {

    private final Notices notices;
    private final Deliveries deliveries;
    private final JsonMapper json;

    LetterChapter(Notices notices, Deliveries deliveries, JsonMapper json) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        List<Notice> all = notices.of(about.reference());
        archive.add("letters/notices.json", out -> out.write(json.writeValueAsBytes(all)));
        for (Notice notice : all) {
            String owner = "notice:" + notice.id();
            if (!NoticeKind.TO_OUR_OWN.contains(notice.kind()))
                archive.add("letters/" + notice.id() + ".jsonl", out -> letters(owner, out));
            archive.add("deliveries/" + notice.id() + ".csv", out -> new LedgerSheet(deliveries, about.pseudonyms())
                    .write(owner, out));
        }
    }

    private void letters(String owner, OutputStream out) throws IOException {
        for (String digest : deliveries.letters(owner)) {
            SentLetter letter = deliveries.letter(digest);
            out.write((json.writeValueAsString(letter) + "\n").getBytes(UTF_8));
        }
    }
}
