package eu.vigie.web.pages;

import eu.vigie.audit.Entry;
import eu.vigie.register.TimelineSentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line of the time line in words.
 *
 * @param id of the entry; of several the first
 * @param span from when to when a time was moved, in words; empty for everything else
 * @param late how late it rang, in seconds; of several the most; 0 for what is not late
 * @param times how many steps of the same kind, by the same person and in the same minute, the line stands for
 */
record TrailLine(
        long id,
        String action,
        Instant happenedAt,
        Instant recordedAt,
        String who,
        String text,
        String detail,
        String span,
        long late,
        int times) {

    static TrailLine of(Entry entry, Map<Long, String> notes, Reader reader) {
        return new TrailLine(
                entry.id(),
                entry.action(),
                entry.happenedAt(),
                entry.recordedAt(),
                entry.actor(),
                TrailWords.sentence(entry, reader),
                TrailWords.reason(entry, notes, reader),
                TrailWords.span(entry, reader),
                TimelineSentences.lateSeconds(entry),
                1);
    }

    /**
     * The entries in their order; neighbours that say the same of one recipient after another become one line. {@code notes}: where
     * the versions of the facts are known from, which the trail itself does not tell.
     */
    static List<TrailLine> together(List<Entry> entries, Map<Long, String> notes, Reader reader) {
        List<TrailLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            TrailLine next = of(entry, notes, reader);
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).alike(next)) {
                lines.set(last, lines.get(last).with(next, reader));
            } else {
                lines.add(next);
            }
        }
        return lines;
    }

    private boolean alike(TrailLine next) {
        return action.equals(next.action)
                && who.equals(next.who)
                && detail.equals(next.detail)
                && span.equals(next.span)
                && !action.equals("step_recorded")
                && happenedAt.getEpochSecond() / 60 == next.happenedAt.getEpochSecond() / 60;
    }

    private TrailLine with(TrailLine next, Reader reader) {
        String many = reader.find("timeline." + action + ".many");
        String together = many == null ? text : reader.say("timeline." + action + ".many", times + 1, span);
        return new TrailLine(
                id, action, happenedAt, recordedAt, who, together, detail, span, Math.max(late, next.late), times + 1);
    }

    /** What happened, and how late where it rang late. */
    public String said(Reader reader) {
        var key = times > 1 ? "timeline.late.many" : "timeline.late";
        return late == 0 ? text : reader.say(key, text, late / 3600, late % 3600 / 60);
    }
}
