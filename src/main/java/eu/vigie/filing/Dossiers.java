package eu.vigie.filing;

import eu.vigie.assessment.Assessment;
import eu.vigie.assessment.Assessments;
import eu.vigie.audit.Trail;
import eu.vigie.authority.Authorities;
import eu.vigie.authority.Competence;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.document.Letter;
import eu.vigie.estate.Contact;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.evidence.Evidence;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeState;
import eu.vigie.notice.Notices;
import eu.vigie.notice.Publication;
import eu.vigie.notice.Publications;
import eu.vigie.notice.RecordedPublication;
import eu.vigie.obligation.CompetentAuthorities;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a form is filled from. */
@Component
class Dossiers {

    private static final Set<NoticeKind> TO_PERSONS = Set.of(NoticeKind.PERSON, NoticeKind.PUBLIC);

    private final Breaches breaches;
    private final Estate estate;
    private final Assessments assessments;
    private final Obligations obligations;
    private final Evidence evidence;
    private final Notices notices;
    private final Publications publications;
    private final Trail trail;
    private final Authorities authorities;
    private final CompetentAuthorities competent;
    private final MandateRows mandates;

    Dossiers(
            Breaches breaches,
            Estate estate,
            Assessments assessments,
            Obligations obligations,
            Evidence evidence,
            Notices notices,
            Publications publications,
            Trail trail,
            Authorities authorities,
            CompetentAuthorities competent,
            MandateRows mandates) {
        this.breaches = breaches;
        this.estate = estate;
        this.assessments = assessments;
        this.obligations = obligations;
        this.evidence = evidence;
        this.notices = notices;
        this.publications = publications;
        this.trail = trail;
        this.authorities = authorities;
        this.competent = competent;
        this.mandates = mandates;
    }

    Dossier of(FilingRows.Row row, Asked asked) {
        String reference = row.filing().breach();
        Breach breach = breaches.get(reference);
        Organisation who = estate.organisation();
        Assessment assessment = assessments.assess(breach.facts(), false, who.locale());
        List<Obligation> owed = obligations.of(reference);
        List<Notice> letters = personsAreOwed(owed) ? notices.of(reference, TO_PERSONS) : List.of();
        return new Dossier(
                breach,
                authorities
                        .find(asked.authority(), LocalDate.ofInstant(breach.controllerAwareAt(), ZoneOffset.UTC))
                        .orElse(null),
                abroad(breach, who) ? competent.of(breach, who) : List.of(),
                who,
                assessment,
                assessments.latest(reference).orElse(null),
                owed,
                evidence.of(reference),
                row.receipts(),
                estate.systems(breach.systems()),
                contacts(owed),
                CaseTrail.of(trail, reference),
                told(letters),
                published(letters),
                mandate(owed, asked),
                asked);
    }

    /** Only a form that tells of other countries names every authority: of ours outside the EEA, or of the persons'. */
    private static boolean abroad(Breach breach, Organisation who) {
        return !Competence.inTheEea(who.country())
                || !breach.facts().memberStates().isEmpty();
    }

    /** Letters and publications to persons follow what is owed to them, though it may be settled or withdrawn by now. */
    private static boolean personsAreOwed(List<Obligation> owed) {
        return owed.stream().anyMatch(row -> row.duty() == Duty.PERSONS || row.duty() == Duty.PUBLIC_COMMUNICATION);
    }

    private @Nullable Mandate mandate(List<Obligation> owed, Asked asked) {
        return owed.stream()
                .filter(row -> Objects.equals(row.id(), asked.obligation()) && Mandates.possible(row))
                .findFirst()
                .flatMap(row -> mandates.standing(row.id()))
                .orElse(null);
    }

    private List<Contact> contacts(List<Obligation> owed) {
        return estate.contacts(owed.stream()
                .filter(row -> row.duty() == Duty.CONTROLLERS)
                .map(Obligation::recipient)
                .collect(Collectors.toSet()));
    }

    private List<Publication> published(List<Notice> letters) {
        return letters.stream()
                .filter(notice -> notice.kind() == NoticeKind.PUBLIC && notice.state() != NoticeState.WITHDRAWN)
                .flatMap(notice -> publications.of(notice.id()).stream())
                .map(RecordedPublication::publication)
                .toList();
    }

    private @Nullable PersonsTold told(List<Notice> letters) {
        List<Notice> went = letters.stream()
                .filter(notice -> notice.kind() == NoticeKind.PERSON && notice.state() != NoticeState.WITHDRAWN)
                .filter(notice -> notice.releasedAt() != null)
                .toList();
        if (went.isEmpty()) return null;
        Instant began = Objects.requireNonNull(went.get(0).releasedAt());
        boolean complete = went.stream().allMatch(notice -> notice.state() == NoticeState.COMPLETE);
        return new PersonsTold(began, complete, text(went.get(went.size() - 1)));
    }

    private String text(Notice letter) {
        return notices.preview(letter.id()).stream().map(Letter::text).collect(Collectors.joining("\n\n"));
    }
}
