package eu.vigie.filing;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Decision;
import eu.vigie.authority.Authority;
import eu.vigie.authority.Competent;
import eu.vigie.authority.FilingChannel;
import eu.vigie.breach.Breach;
import eu.vigie.deadline.Places;
import eu.vigie.estate.Contact;
import eu.vigie.estate.HostingSystem;
import eu.vigie.estate.Organisation;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.notice.Publication;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a form is filled from, as it is known now.
 *
 * @param authority to which it goes; null where the directory does not know it any more
 * @param competent every authority that is to be told of the case; none where no other country is named
 * @param receipts those of the evidence that came back from an authority
 * @param systems those of the case, with their parts
 * @param contacts whom to write to at the controllers concerned
 * @param mandate of the controller in whose name a smaller form goes to an authority
 * @param told the letter to the persons, once there is one
 * @param published where they can read what each was not written
 */
record Dossier(
        Breach breach,
        @Nullable Authority authority,
        List<Competent> competent,
        Organisation organisation,
        Assessment assessment,
        @Nullable Decision decision,
        List<Obligation> obligations,
        List<EvidenceItem> evidence,
        Set<Long> receipts,
        List<HostingSystem> systems,
        List<Contact> contacts,
        CaseTrail trail,
        @Nullable PersonsTold told,
        List<Publication> published,
        @Nullable Mandate mandate,
        Asked asked) {

    /** The same case, asked for something else. */
    Dossier as(Asked other) {
        return new Dossier(
                breach,
                authority,
                competent,
                organisation,
                assessment,
                decision,
                obligations,
                evidence,
                receipts,
                systems,
                contacts,
                trail,
                told,
                published,
                mandate,
                other);
    }

    /** The first obligation of that kind; of what is owed to authorities the one towards this authority. */
    Optional<Obligation> owed(Duty duty) {
        boolean authorities = duty == Duty.AUTHORITY || duty == Duty.FOLLOW_UP;
        return obligations.stream()
                .filter(row -> row.duty() == duty)
                .filter(row -> !authorities || row.recipient().equals(asked.authority()))
                .findFirst();
    }

    /** What goes along: the evidence of the case without what an authority gave for an earlier filing. */
    List<EvidenceItem> attachments() {
        return evidence.stream()
                .filter(item -> !receipts.contains(item.id()) && !item.kind().equalsIgnoreCase("receipt"))
                .toList();
    }

    /** The duty that a smaller form tells. */
    Optional<Obligation> served() {
        return obligations.stream()
                .filter(row -> Objects.equals(row.id(), asked.obligation()))
                .findFirst();
    }

    /** Whom the form tells: the one to whom its duty is owed, or the authority where it goes there in a controller's name. */
    String addressee(Wording words) {
        return served().filter(owed -> owed.recipient().equals(asked.authority()))
                .map(words::recipient)
                .orElse(asked.authority());
    }

    /**
     * True when the initial notification would go after the strict 72 hours, or what it left open after the time within which
     * the authority hopes for it (GDPR Art. 33(4)). A withdrawal is never late. Of a smaller
     * form's delay the reasons come with its submission.
     */
    boolean lateAt(Instant moment) {
        if (asked.withdraws() || asked.obligation() != null) return false;
        var limit = "new".equals(asked.type())
                ? strictLimit()
                : owed(Duty.FOLLOW_UP).map(Obligation::limit);
        return limit.map(moment::isAfter).orElse(false);
    }

    /**
     * True when the reasons for the delay are owed before it goes: by mail or to a machine it says them itself (GDPR Art. 33(1)).
     * Who files through a portal gives them with the receipt.
     */
    boolean owesReasonsAt(Instant moment) {
        return authority != null && authority.channel() != FilingChannel.PORTAL && lateAt(moment);
    }

    /** Why it is late or withdrawn: as somebody said, or else for a withdrawal what the decision says that nothing is owed. */
    @Nullable
    String reason() {
        String said = asked.reason();
        Decision taken = decision;
        if (said != null && !said.isBlank() || !asked.withdraws() || taken == null) return said;
        return taken.stands() && !taken.authorityRequired() ? taken.reason() : said;
    }

    Optional<Instant> strictLimit() {
        return (asked.obligation() == null ? owed(Duty.AUTHORITY) : served()).map(Obligation::dueAt);
    }

    /** In the language of the form, and in the authority's time. */
    Wording wording() {
        return new Wording(locale(), zone());
    }

    /** What the authority reads is in its own time. */
    ZoneId zone() {
        return authority == null ? Places.seat(organisation.country()) : authority.zone();
    }

    /** Our own language where the authority takes it; else whichever of the form's two it takes; else English. */
    Locale locale() {
        String ours = FormTemplate.language(organisation.locale());
        if (authority == null) return Locale.forLanguageTag(ours);
        return Stream.of(ours, "fr", "en")
                .filter(authority.languages()::contains)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }
}
