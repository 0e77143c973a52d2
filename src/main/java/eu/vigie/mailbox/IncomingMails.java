package eu.vigie.mailbox;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.Reason;
import eu.vigie.refusal.Refusal;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail that came in. */
@Component
public class IncomingMails {

    private final MailRows rows;
    private final KeptMail kept;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomingMails(MailRows rows, KeptMail kept, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first, below that number (0: from the top), in that state or (null) in any. */
    @Transactional(readOnly = true)
    public List<IncomingMail> list(@Nullable State state, long below, int limit) {
        return rows.list(state, below, limit);
    }

    /** The mail, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public IncomingMail get(long id) {
        return rows.find("id", id).stream().findFirst().orElseThrow(() -> new NotFound("mail", String.valueOf(id)));
    }

    /** The mail of that SHA-256, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public IncomingMail get(String sha256) {
        return rows.find("digest", sha256).stream().findFirst().orElseThrow(() -> new NotFound("mail", sha256));
    }

    /** True when that signal was a mail: anybody may raise signals that call themselves so. */
    @Transactional(readOnly = true)
    public boolean is(String source, String sourceId) {
        return source.equals(MailWords.SOURCE) && !rows.find("digest", sourceId).isEmpty();
    }

    /** What it says, for somebody to read: that they did is on the trail. */
    @Transactional
    public IncomingMail read(long id, Actor reader) {
        IncomingMail mail = get(id);
        events.publishEvent(new MailRead(mail, reader, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return mail;
    }

    /** Its bytes as they came; the trail has who was handed them before the first of them goes out. */
    @Transactional
    public InputStream open(long id, Actor reader) {
        return kept.open(read(id, reader).id());
    }

    /** A person wants to have it read although it is kept apart: it goes where a person's mail goes, and is not answered. */
    @Transactional
    public void release(long id, Actor actor) {
        get(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (rows.release(id, now) == 0) throw new NotApart();
        events.publishEvent(new MailReleased(id, actor, now));
    }

    /** It is not kept apart, or is not any more. */
    private static final class NotApart extends Refusal {

        private static final long serialVersionUID = 1L;

        private NotApart() {
            super(Reason.CONFLICT, Fault.of("", "mail-not-apart"));
        }
    }
}
