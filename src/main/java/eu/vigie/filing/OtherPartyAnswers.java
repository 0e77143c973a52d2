package eu.vigie.filing;

import eu.vigie.breach.ProcessingRole;
import eu.vigie.estate.Contact;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Section 2.4: the controllers we work for, or the controller we share the processing with. */
class OtherPartyAnswers {

    /** A form is read by people: beyond this many parties it gives the number, and the list on request. */
    private static final int MOST = 50;

    private OtherPartyAnswers() {}

    static void fill(Dossier dossier, Answers answers) {
        ProcessingRole role = dossier.breach().facts().role();
        boolean joint = role == ProcessingRole.JOINT_CONTROLLER;
        Map<String, String> names = names(dossier.obligations());
        boolean involved = joint || role != null && role.processes() && !names.isEmpty();
        answers.put(38, involved ? "a" : "b");
        if (involved) {
            Wording words = dossier.wording();
            answers.put(39, words.say(joint ? "party.joint" : "party.controllers"));
            answers.put(40, listed(List.copyOf(names.values()), words));
            answers.put(41, joint ? null : contacts(dossier.contacts(), names, words));
        }
    }

    private static Map<String, String> names(List<Obligation> obligations) {
        Map<String, String> names = new LinkedHashMap<>();
        obligations.stream()
                .filter(row -> row.duty() == Duty.CONTROLLERS)
                .sorted(Comparator.comparing(Obligation::recipientName))
                .forEach(row -> names.putIfAbsent(row.recipient(), row.recipientName()));
        return names;
    }

    private static String contacts(List<Contact> contacts, Map<String, String> names, Wording words) {
        Map<String, Contact> first = contacts.stream()
                .collect(Collectors.toMap(Contact::customerId, contact -> contact, OtherPartyAnswers::better));
        List<String> lines = names.entrySet().stream()
                .filter(party -> first.containsKey(party.getKey()))
                .map(party -> line(party.getValue(), Objects.requireNonNull(first.get(party.getKey()))))
                .toList();
        return lines.isEmpty() ? words.say("party.contacts") : listed(lines, words);
    }

    /** Who answers for privacy is asked first, then whoever the estate names first. */
    private static Contact better(Contact one, Contact other) {
        return !"privacy".equals(one.role()) && "privacy".equals(other.role()) ? other : one;
    }

    private static String line(String party, Contact contact) {
        return party + ": " + PartyAnswers.joined(contact.name(), contact.email(), contact.phone());
    }

    private static String listed(List<String> lines, Wording words) {
        String shown = lines.stream().limit(MOST).collect(Collectors.joining("; "));
        return lines.size() <= MOST ? shown : shown + "; " + words.say("party.more", lines.size() - MOST);
    }
}
