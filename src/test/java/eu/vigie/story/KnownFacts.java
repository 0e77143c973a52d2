package eu.vigie.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts as officers learn them, in the contract's words. */
public final class KnownFacts {

    private KnownFacts() {}

    /** Contact data of nine hundred people, read by a stranger who used a stolen key. */
    public static Map<String, Object> intrusion(String role) {
        var facts = new HashMap<String, Object>();
        facts.put("role", role);
        facts.put("personalData", true);
        facts.put("nature", List.of("confidentiality"));
        facts.put("incidentKind", "unauthorised_access");
        facts.put("cause", "external_malicious");
        facts.put("disclosure", "likely");
        facts.put("recipients", "unknown");
        facts.put("returnOrDeletion", "none");
        facts.put("unintelligible", "no");
        facts.put("effectOnPersons", "none");
        facts.put("foreseeableEffect", "inconvenience");
        facts.put("misuse", "none_seen");
        facts.put("systemic", false);
        facts.put("persons", Map.of("count", 900, "certainty", "approximate", "categories", List.of("customers")));
        facts.put("records", Map.of("count", 900, "certainty", "approximate"));
        facts.put("data", List.of(Map.of("category", "contact", "insight", "partial")));
        facts.put("identifiability", "maximum");
        facts.put("subsequentMeasures", "partial");
        facts.put("contactEffort", "proportionate");
        facts.put("consequences", "Unwanted contact, attempts at phishing.");
        facts.put("measuresTaken", "Key revoked, hosts isolated.");
        facts.put("measuresProposed", "Hardware keys for support.");
        return facts;
    }

    /** A notebook lost on a train: encrypted, the key safe, a copy at hand. */
    public static Map<String, Object> encryptedDevice() {
        var facts = intrusion("controller");
        facts.put("incidentKind", "device_lost_or_stolen");
        facts.put("cause", "external_malicious");
        facts.put("disclosure", "cannot_assess");
        facts.put("unintelligible", "intact");
        facts.put("foreseeableEffect", "none");
        return facts;
    }

    /** Who we are. */
    public static Map<String, Object> organisation() {
        var onCall = Map.of("name", "On call", "email", "on-call@host.example.com", "phone", "+33100000000");
        return Map.of(
                "name", "Hébergeur Exemple SAS",
                "siren", "123456789",
                "address", "1 rue de l’Exemple, 75001 Paris",
                "country", "FR",
                "sector", "private",
                "size", "sme",
                "dpo", onCall,
                "contact", onCall,
                "locale", "fr");
    }

    public static Map<String, Object> role(String role) {
        return new HashMap<>(Map.of("role", role));
    }

    /** A request by law enforcement that came a minute before {@code now}, with what else is said of it. */
    static Map<String, Object> policeRequest(String asks, String basis, Instant now, Map<String, Object> further) {
        var request = new HashMap<String, Object>(Map.of(
                "asks",
                asks,
                "channel",
                "mail",
                "receivedAt",
                now.minusSeconds(60).toString(),
                "service",
                "Brigade 12",
                "basis",
                basis,
                "asked",
                "As it stands in the letter."));
        request.putAll(further);
        return request;
    }
}
