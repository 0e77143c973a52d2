package eu.vigie.register.proof;

import eu.vigie.contact.Contact;
import eu.vigie.contact.Contacts;
import eu.vigie.contact.ThirdParty;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
        archive.add(
                "contacts.jsonl",
                JsonLines.of(
                        json,
                        last -> contacts.after(about.reference(), last, JsonLines.PART),
                        Contact::id,
                        one -> told(one, about.withheld())));
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
