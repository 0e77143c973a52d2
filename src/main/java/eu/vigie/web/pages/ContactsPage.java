package eu.vigie.web.pages;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.contact.Channel;
import eu.vigie.contact.Contact;
import eu.vigie.contact.Contacts;
import eu.vigie.contact.Direction;
import eu.vigie.contact.NewContact;
import eu.vigie.contact.ThirdParty;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.mailbox.CaseAddresses;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** With whom was spoken about a case, the latest first, and the form to write one down. */
@Controller
class ContactsPage {

    private static final int LENGTH = 50;

    private final Contacts contacts;
    private final Evidence evidence;
    private final CaseAddresses addresses;
    private final Permission permission;
    private final Readers readers;

    ContactsPage(
            Contacts contacts, Evidence evidence, CaseAddresses addresses, Permission permission, Readers readers) {
        this.contacts = contacts;
        this.evidence = evidence;
        this.addresses = addresses;
        this.permission = permission;
        this.readers = readers;
    }

    @GetMapping("/breaches/{reference}/contacts")
    String show(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam(defaultValue = "0") long below,
            Model model) {
        PageForm form = PageForm.empty();
        Reader reader = readers.present();
        Moments.put(form, "happenedAt", reader.now().truncatedTo(ChronoUnit.MINUTES), reader.zone());
        return show(breach, below, form, model);
    }

    @PostMapping("/breaches/{reference}/contacts")
    String record(
            @ModelAttribute(name = "breach", binding = false) Breach breach,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = permission.require(Right.RECORD_CONTACTS);
        PageForm form = PageForm.of(typed, readers.present());
        NewContact contact = contact(form);
        if (form.carriedOut(readers.present(), () -> contacts.record(breach.reference(), contact, actor)))
            return "redirect:/breaches/" + breach.reference() + "/contacts?done=contact";
        response.setStatus(422);
        return show(breach, 0, form, model);
    }

    /** The case's own address is made for who may write contacts down, and then always the same. */
    @PostMapping("/breaches/{reference}/contacts/address")
    String address(@ModelAttribute(name = "breach", binding = false) Breach breach) {
        addresses.make(breach.reference(), permission.require(Right.RECORD_CONTACTS));
        return "redirect:/breaches/" + breach.reference() + "/contacts";
    }

    /** What belongs to each contact, by its number. */
    private static Map<Long, List<EvidenceItem>> files(List<Contact> contacts, List<EvidenceItem> kept) {
        return contacts.stream().collect(Collectors.toMap(Contact::id, contact -> kept.stream()
                .filter(item -> contact.evidence().contains(item.id()))
                .toList()));
    }

    private NewContact contact(PageForm form) {
        return new NewContact(
                Codes.read(ThirdParty.class, form.given("party")),
                Codes.read(Channel.class, form.given("channel")),
                Codes.read(Direction.class, form.given("direction")),
                Moments.read(form, "happenedAt", readers.present()),
                form.given("who"),
                form.given("content"),
                form.values("evidence").stream()
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList());
    }

    private String show(Breach breach, long below, PageForm form, Model model) {
        permission.require(Right.READ_CONTACTS);
        List<Contact> found = contacts.below(breach.reference(), below, LENGTH + 1);
        List<EvidenceItem> kept = evidence.of(breach.reference());
        model.addAttribute("contacts", found.stream().limit(LENGTH).toList());
        model.addAttribute(
                "nextBelow", found.size() > LENGTH ? found.get(LENGTH - 1).id() : null);
        model.addAttribute("files", files(found, kept));
        boolean records = permission.has(Right.RECORD_CONTACTS);
        model.addAttribute("records", records);
        model.addAttribute("latest", kept.subList(Math.max(0, kept.size() - Contacts.MOST_EVIDENCE), kept.size()));
        model.addAttribute("ownAddress", addresses.of(breach.reference()).orElse(null));
        model.addAttribute("takesMail", addresses.possible());
        model.addAttribute("parties", Codes.of(ThirdParty.class));
        model.addAttribute("channels", Codes.of(Channel.class));
        model.addAttribute("directions", Codes.of(Direction.class));
        model.addAttribute("form", form);
        return "breaches/contacts";
    }
}
