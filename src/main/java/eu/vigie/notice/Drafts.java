package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequest;
import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From the template to a finished draft. */
@Component
class Drafts {

    /** As the table keeps it; thirty times what anybody reads. */
    private static final int LONGEST = 100_000;

    private static final Role[] WORDS = {Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.COMMUNICATIONS};

    private static final Role[] WORDS_OF_REPORTS = {
        Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL, Role.COMMUNICATIONS, Role.INCIDENT_LEAD, Role.CTO
    };

    private final NoticeTable notices;
    private final Wording wording;
    private final Gate gate;
    private final Letters letters;
    private final Versions versions;
    private final Previews previews;
    private final Breaches breaches;
    private final Estate estate;
    private final ApplicationEventPublisher events;

    Drafts(
            NoticeTable notices,
            Wording wording,
            Gate gate,
            Letters letters,
            Versions versions,
            Previews previews,
            Breaches breaches,
            Estate estate,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.wording = wording;
        this.gate = gate;
        this.letters = letters;
        this.versions = versions;
        this.previews = previews;
        this.breaches = breaches;
        this.estate = estate;
        this.events = events;
    }

    long prepare(String reference, NoticeKind kind, Set<Long> others) {
        Breach breach = breaches.get(reference);
        for (NoticeRow notice : notices.of(List.of(reference))) {
            if (notice.kind() == kind && notice.open() && !further(notice) && !others.contains(notice.id())) {
                follow(notice);
                return notice.id();
            }
        }
        String template = Templates.of(kind, breach);
        long id = notices.add(reference, kind, template, estate.organisation().locale());
        fill(id, template);
        return id;
    }

    /**
     * The open further letter, in the wording of that occasion while nobody has edited or finished it; else a new one. A first letter
     * that is open beside it, to customers who became affected later, stays as it is.
     */
    long prepare(String reference, Occasion occasion) {
        for (NoticeRow notice : notices.of(List.of(reference))) {
            if (notice.kind() == NoticeKind.CUSTOMER && notice.open() && further(notice)) {
                reword(notice, occasion.template());
                return notice.id();
            }
        }
        long id = notices.add(
                reference,
                NoticeKind.CUSTOMER,
                occasion.template(),
                estate.organisation().locale());
        fill(id, occasion.template());
        events.publishEvent(new LetterBegun(reference));
        return id;
    }

    /** The open report on that request, or a new one. */
    long answer(CaseRequest request) {
        return notices.of(List.of(request.breach())).stream()
                .filter(notice -> notice.open() && Objects.equals(notice.request(), request.id()))
                .map(NoticeRow::id)
                .findFirst()
                .orElseGet(() -> report(request));
    }

    private long report(CaseRequest request) {
        long id = notices.add(
                request.breach(),
                NoticeKind.RFO,
                Templates.REPORT,
                estate.organisation().locale());
        notices.set(id, Map.of("request", request.id()));
        fill(id, Templates.REPORT);
        events.publishEvent(new LetterBegun(request.breach()));
        return id;
    }

    /** Until it is drafted or edited, the wording follows what the case turned out to be. */
    NoticeRow follow(NoticeRow notice) {
        return further(notice) ? notice : reword(notice, Templates.of(notice.kind(), breaches.get(notice.breach())));
    }

    private static boolean further(NoticeRow notice) {
        return Occasion.of(notice.template()).isPresent();
    }

    private NoticeRow reword(NoticeRow notice, String template) {
        if (notice.draftedBy() != null || notice.edited() || !notice.open() || template.equals(notice.template())) {
            return notice;
        }
        notices.set(notice.id(), Map.of("template", template));
        fill(notice.id(), template);
        return notices.get(notice.id());
    }

    private void fill(long id, String template) {
        letters.languages(template)
                .forEach(locale -> wording.put(id, locale.toLanguageTag(), letters.source(template, locale), "vigie"));
    }

    void word(long id, String language, String source, Actor actor) {
        Permit.oneOf(actor, notices.get(id).kind() == NoticeKind.RFO ? WORDS_OF_REPORTS : WORDS);
        NoticeRow notice = editable(id);
        Map<String, String> sources = wording.of(id);
        if (!sources.containsKey(language)) {
            throw new InvalidInput(Fault.of("language", "language-unknown", language));
        }
        if (source.length() > LONGEST) {
            throw new InvalidInput(Fault.of("wording." + language, "source-long", LONGEST));
        }
        if (!ReadableText.is(source)) {
            throw new InvalidInput(Fault.of("wording." + language, "text-unprintable"));
        }
        wording.put(id, language, source, actor.name());
        previews.writable(notice, Locale.forLanguageTag(language));
        notices.unbind(id);
        notices.set(id, Map.of("edited", true));
        if (notice.approvedBy() != null || notice.releasedAlone()) {
            events.publishEvent(new NoticeChanged(
                    notice.breach(), id, notice.kind(), Map.of("state", "draft"), actor, notices.now()));
        }
    }

    void drafted(long id, Actor actor) {
        NoticeRow notice = follow(editable(id));
        Version version = versions.fresh(notice);
        gate.check(notice.kind(), notice.template(), version);
        notices.unbind(id);
        versions.bind(id, version);
        String digest = version.digest();
        notices.set(id, Map.of("drafted_by", actor.name(), "drafted_at", notices.now(), "digest", digest));
        events.publishEvent(
                new NoticeDrafted(notice.breach(), id, notice.kind(), Map.of("digest", digest), actor, notices.now()));
    }

    private NoticeRow editable(long id) {
        NoticeRow notice = notices.lock(id);
        if (notice.withdrawnAt() != null) {
            throw new NoticeConflict("notice-withdrawn");
        }
        if (notice.releasedAt() != null) {
            throw new NoticeConflict("notice-released");
        }
        return notice;
    }

    List<Letter> preview(long id) {
        return previews.of(follow(notices.get(id)));
    }
}
