package eu.vigie.escalation;

import static java.util.stream.Collectors.groupingBy;

import eu.vigie.actor.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells people what they were called for: the first at once, and nobody more than once in a minute. What rings meanwhile waits
 * in the table and becomes one message, whatever cases it comes from; a letter that the mail server has not taken yet is taken
 * back and its news goes with the next. One that waits for half a day is written again with what is open then and how late it is.
 */
@Component
class Messenger {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

    private final Watch watch;
    private final Messages messages;
    private final MessageWriter writer;
    private final StaffLetters letters;
    private final AlertLinks links;
    private final Gateway gateway;
    private final LettersLookedAt looks;
    private final ApplicationEventPublisher events;
    private final Policy policy;

    Messenger(
            Watch watch,
            Messages messages,
            MessageWriter writer,
            StaffLetters letters,
            AlertLinks links,
            Gateway gateway,
            LettersLookedAt looks,
            ApplicationEventPublisher events,
            Ladders ladders) {
        this.watch = watch;
        this.messages = messages;
        this.writer = writer;
        this.letters = letters;
        this.links = links;
        this.gateway = gateway;
        this.looks = looks;
        this.events = events;
        this.policy = ladders.policy();
    }

    /** To be called by one node at a time, outside any transaction but that of the {@link Watch}. */
    void pass(Instant now) {
        var again = new HashSet<Long>();
        looks.due(now).forEach(message -> again.addAll(look(message)));
        var ready = ready(now);
        if (ready.isEmpty()) return;
        messages.lastLetters(ready).forEach(this::takeBack);
        var written = new ArrayList<Message>();
        watch.ofItsOwn(() -> written.addAll(writer.write(ready)));
        written.stream()
                .collect(groupingBy(message -> message.leading().reference(), LinkedHashMap::new, Collectors.toList()))
                .forEach((breach, together) ->
                        watch.tried("tell what rang on " + breach, () -> tell(breach, together, again, now)));
    }

    /** Those who wait and were told nothing for a minute. A clock that was set back keeps nobody waiting for it. */
    private List<Messages.Reader> ready(Instant now) {
        var waiting = messages.waiting();
        if (waiting.isEmpty()) return List.of();
        var last = messages.last(now.minus(policy.together(1)));
        return waiting.stream()
                .filter(reader -> !last.containsKey(reader)
                        || Duration.between(last.get(reader), now).abs().compareTo(policy.together(reader.speed()))
                                >= 0)
                .toList();
    }

    /**
     * A letter that no server has taken is written again; the calls it told of. The telephone does not ring again for them. One
     * that is being handed over is looked at again with the next pass: should it come back, it must not stay as it is for ever.
     */
    private Set<Long> look(Messages.Written message) {
        var again = new HashSet<Long>();
        try {
            watch.ofItsOwn(() -> {
                if (letters.inDoubt(message)) return;
                looks.done(message);
                if (!letters.waits(message)) return;
                again.addAll(messages.calls(message));
                if (letters.takeBack(message)) messages.reopen(message);
            });
        } catch (RuntimeException gone) {
            LOG.debug("Message {} is on its way and not written again", message.id(), gone);
        }
        return again;
    }

    /** A sender that is faster has it: then it is said, and that is all. */
    private void takeBack(Messages.Written message) {
        try {
            watch.ofItsOwn(() -> {
                if (letters.takeBack(message)) messages.reopen(message);
            });
        } catch (RuntimeException gone) {
            LOG.debug("Message {} is on its way and not taken back", message.id(), gone);
        }
    }

    /** The letters before the notes that they were written: a letter holds its case, and who acknowledges holds it first. */
    private void tell(String breach, List<Message> together, Set<Long> again, Instant now) {
        var ids = new LinkedHashMap<Messages.Reader, Long>();
        together.forEach(message -> ids.put(message.reader(), messages.add(message.reader(), breach, now)));
        mail(breach, together, ids, now);
        for (var message : together) {
            long id = Objects.requireNonNull(ids.get(message.reader()));
            messages.told(message.reader(), message.waiting(), id);
            if (message.rings(again)) gateway.queue(message, id, now);
        }
    }

    private void mail(String breach, List<Message> together, Map<Messages.Reader, Long> ids, Instant now) {
        var mailed = together.stream()
                .filter(message -> message.media().contains(Medium.MAIL))
                .toList();
        if (mailed.isEmpty()) return;
        var notice = letters.escalation(
                mailed, message -> links.issue(breach, message.person().name(), ids.get(message.reader()), now), now);
        var sent = mailed.stream()
                .map(message -> Objects.requireNonNull(ids.get(message.reader())))
                .toList();
        messages.sent(sent, notice);
        looks.plan(sent, now.plus(policy.again(mailed.get(0).reader().speed())));
        noteInTheOthers(breach, mailed, notice, now);
    }

    /** The letter is found from every case it speaks of. */
    private void noteInTheOthers(String leading, List<Message> mailed, long notice, Instant now) {
        mailed.stream()
                .flatMap(message -> message.about().stream())
                .map(about -> about.breach().reference())
                .filter(breach -> !breach.equals(leading))
                .distinct()
                .sorted()
                .forEach(breach -> events.publishEvent(new ToldAmongOthers(breach, notice, leading, Actor.VIGIE, now)));
    }
}
