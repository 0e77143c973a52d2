package eu.vigie.escalation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what people who wait are to be told. What was settled meanwhile is left out. */
@Component
class MessageWriter {

    /** Who only reports sees no case of others, and is told of none. */
    private static final EnumSet<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.REPORTER));

    private final Messages messages;
    private final Lines lines;
    private final People people;
    private final Breaches breaches;

    MessageWriter(Messages messages, Lines lines, People people, Breaches breaches) {
        this.messages = messages;
        this.lines = lines;
        this.people = people;
        this.breaches = breaches;
    }

    /** One for each reader who has something to be told and may still read cases; what the others wait for is dropped. */
    List<Message> write(Collection<Messages.Reader> readers) {
        var present = people.withOneOf(READERS).stream().collect(Collectors.toMap(Person::name, one -> one));
        var waiting = new LinkedHashMap<Messages.Reader, List<Messages.Waiting>>();
        readers.forEach(reader -> waiting.put(reader, messages.waiting(reader)));
        var open = lines.of(waiting.values().stream()
                .flatMap(List::stream)
                .map(Messages.Waiting::call)
                .toList());
        var written = new ArrayList<Message>();
        waiting.forEach((reader, all) -> message(reader, present, all, open)
                .ifPresentOrElse(written::add, () -> messages.told(reader, all, null)));
        return written;
    }

    private Optional<Message> message(
            Messages.Reader reader,
            Map<String, Person> present,
            List<Messages.Waiting> waiting,
            Map<Long, List<Line>> open) {
        var about = waiting.stream()
                .filter(one -> open.containsKey(one.call()))
                .collect(groupingBy(Messages.Waiting::breach, LinkedHashMap::new, toList()));
        var person = present.get(reader.person());
        if (person == null || about.isEmpty()) return Optional.empty();
        var cases = about.entrySet().stream()
                .map(one -> about(one.getKey(), one.getValue(), open))
                .toList();
        return Optional.of(new Message(person, reader, cases, waiting));
    }

    private Message.About about(String breach, List<Messages.Waiting> waiting, Map<Long, List<Line>> open) {
        var highest = new HashMap<Long, Line>();
        waiting.stream()
                .flatMap(one -> open.getOrDefault(one.call(), List.of()).stream()
                        .map(line -> line.calledAt(one.calledAt(), one.calledLate())))
                .forEach(line -> highest.merge(line.owed().id(), line, Line::higher));
        var insteadOf = waiting.stream()
                .flatMap(one -> one.insteadOf().stream())
                .distinct()
                .toList();
        return new Message.About(breaches.get(breach), List.copyOf(highest.values()), insteadOf);
    }
}
