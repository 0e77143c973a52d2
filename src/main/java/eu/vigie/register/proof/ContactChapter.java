package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.contact.Contact;
import eu.vigie.contact.Contacts;
import eu.vigie.contact.ThirdParty;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * With whom was spoken about the case. Addresses are withheld. Of counsel only that there was a contact: what is said to one's
 * counsel is said to nobody else. Of customers and others the same: they may be among the persons concerned, or write of them.
 */
@Component
@Order(5)
class ContactChapter implements Chapter {

    private static final int AT_A_TIME = 200;
    private static final Set<ThirdParty> WITHHELD =
            EnumSet.of(ThirdParty.COUNSEL, ThirdParty.CUSTOMER, ThirdParty.OTHER);

    private final Contacts contacts;
    private final JsonMapper json;

    ContactChapter(Contacts contacts, JsonMapper json) {
        this.contacts = contacts;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        archive.add("contacts.jsonl", out -> lines(about, out));
    }

    private void lines(CaseFile about, OutputStream out) throws IOException {
        List<Contact> some = contacts.after(about.reference(), 0, AT_A_TIME);
        while (!some.isEmpty()) {
            for (Contact one : some)
                out.write((json.writeValueAsString(told(one, about.withheld())) + "\n").getBytes(UTF_8));
            some = contacts.after(about.reference(), some.get(some.size() - 1).id(), AT_A_TIME);
        }
    }

    private static Map<String, @Nullable Object> told(Contact contact, Withheld withheld) {
        boolean withholds = WITHHELD.contains(contact.party());
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("id", contact.id());
        told.put("party", contact.party().code());
        told.put("channel", contact.channel().code());
        told.put("direction", contact.direction().code());
        told.put("happenedAt", contact.happenedAt());
        told.put("who", withholds ? null : withheld.in(contact.who()));
        told.put("content", withholds ? null : withheld.in(contact.content()));
        told.put("evidence", contact.evidence());
        told.put("recordedBy", contact.recordedBy());
        told.put("recordedAt", contact.recordedAt());
        return told;
    }
}
