package eu.vigie.web.api;

import eu.vigie.contact.Channel;
import eu.vigie.contact.Contact;
import eu.vigie.contact.Contacts;
import eu.vigie.contact.Direction;
import eu.vigie.contact.NewContact;
import eu.vigie.contact.ThirdParty;
import eu.vigie.mailbox.CaseAddresses;
import eu.vigie.refusal.NotFound;
import eu.vigie.web.Permission;
import eu.vigie.web.Right;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Contacts of a case with third parties, in the order in which they were written down. */
@RestController
@RequestMapping("/api/breaches/{reference}/contacts")
class ContactController {

    private final Contacts contacts;
    private final CaseAddresses addresses;
    private final Permission permission;

    ContactController(Contacts contacts, CaseAddresses addresses, Permission permission) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.permission = permission;
    }

    record Written(
            @Nullable ThirdParty party,
            @Nullable Channel channel,
            @Nullable Direction direction,
            @Nullable Instant happenedAt,
            @Nullable String who,
            @Nullable String content,
            @Nullable List<Long> evidence) {

        NewContact contact() {
            var belonging = evidence == null ? List.<Long>of() : evidence;
            return new NewContact(party, channel, direction, happenedAt, who, content, belonging);
        }
    }

    @GetMapping
    Page<Contact> list(@PathVariable String reference, Slice slice) {
        permission.require(Right.READ_CONTACTS);
        var breach = permission.readable(reference).reference();
        return Page.of(
                contacts.after(breach, slice.afterNumber(), slice.rows()), slice, one -> String.valueOf(one.id()));
    }

    @PostMapping
    ResponseEntity<Contact> record(@PathVariable String reference, @RequestBody Written written) {
        var actor = permission.require(Right.RECORD_CONTACTS);
        var breach = permission.readable(reference).reference();
        return ResponseEntity.created(URI.create("/api/breaches/" + breach + "/contacts"))
                .body(contacts.record(breach, written.contact(), actor));
    }

    /** Where one writes to about this case; not there until it is made. */
    @GetMapping("/address")
    Map<String, String> address(@PathVariable String reference) {
        permission.require(Right.READ_CONTACTS);
        return own(permission.readable(reference).reference());
    }

    /** Makes it; a second time it is the same. */
    @PostMapping("/address")
    Map<String, String> makeAddress(@PathVariable String reference) {
        var actor = permission.require(Right.RECORD_CONTACTS);
        var breach = permission.readable(reference).reference();
        addresses.make(breach, actor);
        return own(breach);
    }

    private Map<String, String> own(String breach) {
        return Map.of("address", addresses.of(breach).orElseThrow(() -> new NotFound("address", breach)));
    }
}
