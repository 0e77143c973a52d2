package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.Unintelligible;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table is asked. Two questions are equal when every input is, so that the memory of {@link Tables} need not build and
 * compare the named inputs, which only the engine wants.
 */
interface Question {

    /** The inputs by the names that the table's expressions use. */
    Map<String, Object> inputs();

    /** Who has intelligible data. */
    record Exposure(
            boolean confidentiality,
            @Nullable Unintelligible unintelligible,
            @Nullable Disclosure disclosure,
            @Nullable Recipients recipients,
            @Nullable ReturnOrDeletion returned,
            boolean badFaith)
            implements Question {
        @Override
        public Map<String, Object> inputs() {
            return Map.of(
                    "confidentiality", confidentiality,
                    "unintelligible", code(unintelligible, "no"),
                    "disclosure", code(disclosure, "confirmed"),
                    "recipients", code(recipients, "unknown"),
                    "returned", code(returned, "none"),
                    "badFaith", badFaith);
        }
    }

    /** How long data are out of reach. */
    record Interruption(boolean availability, AvailabilityLoss loss, double hours) implements Question {
        @Override
        public Map<String, Object> inputs() {
            return Map.of("availability", availability, "loss", FactAxis.code(loss), "hours", hours);
        }
    }

    /** Where a doubt goes to the stricter side. */
    record Doubts(
            boolean exposed,
            @Nullable Disclosure disclosure,
            @Nullable Unintelligible unintelligible,
            boolean causeUnknown,
            boolean dataUnknown,
            boolean liveSystem)
            implements Question {
        @Override
        public Map<String, Object> inputs() {
            return Map.of(
                    "exposed", exposed,
                    "disclosure", code(disclosure, ""),
                    "unintelligible", code(unintelligible, ""),
                    "causeUnknown", causeUnknown,
                    "dataUnknown", dataUnknown,
                    "liveSystem", liveSystem);
        }
    }

    /** Whether there is a risk, or a high one. */
    record Danger(
            int exposure,
            int interruption,
            int alteration,
            int content,
            int special,
            int fraud,
            int scale,
            int effect,
            int misuse,
            boolean malicious,
            boolean systemic,
            boolean vulnerable,
            boolean safety)
            implements Question {
        @Override
        public Map<String, Object> inputs() {
            return Map.ofEntries(
                    Map.entry("exposure", exposure),
                    Map.entry("interruption", interruption),
                    Map.entry("alteration", alteration),
                    Map.entry("content", content),
                    Map.entry("special", special),
                    Map.entry("fraud", fraud),
                    Map.entry("scale", scale),
                    Map.entry("effect", effect),
                    Map.entry("misuse", misuse),
                    Map.entry("malicious", malicious),
                    Map.entry("systemic", systemic),
                    Map.entry("vulnerable", vulnerable),
                    Map.entry("safety", safety));
        }
    }

    /** Why persons need not be told. */
    record Excuse(
            int risk, int riskIfReadable, boolean intact, boolean removed, boolean disproportionate, boolean harmSeen)
            implements Question {
        @Override
        public Map<String, Object> inputs() {
            return Map.of(
                    "risk", risk,
                    "riskIfReadable", riskIfReadable,
                    "intact", intact,
                    "removed", removed,
                    "disproportionate", disproportionate,
                    "harmSeen", harmSeen);
        }
    }

    /** What is owed to whom. */
    record Owed(
            boolean controls,
            boolean processes,
            boolean personalData,
            boolean denied,
            int risk,
            boolean exempt,
            RuleSet rules)
            implements Question {
        @Override
        public Map<String, Object> inputs() {
            return Map.of(
                    "controls", controls,
                    "processes", processes,
                    "personalData", personalData,
                    "denied", denied,
                    "risk", risk,
                    "exempt", exempt,
                    "rules", FactAxis.code(rules));
        }
    }

    /** The ENISA data context of one category. */
    record Context(String family, Insight insight) implements Question {
        @Override
        public Map<String, Object> inputs() {
            return Map.of("family", family, "insight", FactAxis.code(insight));
        }
    }

    /** The ENISA circumstances of the breach. */
    record Circumstances(Recipients recipients, int alteration, String loss, boolean malicious) implements Question {
        @Override
        public Map<String, Object> inputs() {
            return Map.of(
                    "recipients",
                    FactAxis.code(recipients),
                    "alteration",
                    alteration,
                    "loss",
                    loss,
                    "malicious",
                    malicious);
        }
    }

    private static String code(@Nullable Enum<?> value, String whenUnknown) {
        return value == null ? whenUnknown : FactAxis.code(value);
    }
}
