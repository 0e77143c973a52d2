package eu.vigie.assessment;

import eu.vigie.breach.AvailabilityLoss;
import eu.vigie.breach.Disclosure;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.ReturnOrDeletion;
import eu.vigie.breach.Unintelligible;
import eu.vigie.rules.Asked;
import org.jspecify.annotations.Nullable;

/** What the tables of the assessment are asked. */
interface Question extends Asked {

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
        public Object[] values() {
            return new Object[] {
                confidentiality,
                FactAxis.code(unintelligible, "no"),
                FactAxis.code(disclosure, "confirmed"),
                FactAxis.code(recipients, "unknown"),
                FactAxis.code(returned, "none"),
                badFaith
            };
        }
    }

    /** How long data are out of reach. */
    record Interruption(boolean availability, AvailabilityLoss loss, double hours) implements Question {
        @Override
        public Object[] values() {
            return new Object[] {availability, FactAxis.code(loss), hours};
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
        public Object[] values() {
            return new Object[] {
                exposed,
                FactAxis.code(disclosure, ""),
                FactAxis.code(unintelligible, ""),
                causeUnknown,
                dataUnknown,
                liveSystem
            };
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
            boolean safety,
            boolean unconfirmed)
            implements Question {
        /** The same danger with other eyes on the data. */
        Danger exposed(int level) {
            return new Danger(
                    level,
                    interruption,
                    alteration,
                    content,
                    special,
                    fraud,
                    scale,
                    effect,
                    misuse,
                    malicious,
                    systemic,
                    vulnerable,
                    safety,
                    unconfirmed);
        }

        @Override
        public Object[] values() {
            return new Object[] {
                exposure,
                interruption,
                alteration,
                content,
                special,
                fraud,
                scale,
                effect,
                misuse,
                malicious,
                systemic,
                vulnerable,
                safety,
                unconfirmed
            };
        }
    }

    /** Why persons need not be told. */
    record Excuse(
            int risk, int riskIfReadable, boolean intact, boolean removed, boolean disproportionate, boolean harmSeen)
            implements Question {
        @Override
        public Object[] values() {
            return new Object[] {risk, riskIfReadable, intact, removed, disproportionate, harmSeen};
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
        public Object[] values() {
            return new Object[] {controls, processes, personalData, denied, risk, exempt, FactAxis.code(rules)};
        }
    }

    /** What kind of data, or whose. */
    record Category(Enum<?> category) implements Question {
        @Override
        public Object[] values() {
            return new Object[] {FactAxis.code(category)};
        }
    }

    /** What kind of incident. */
    record Kind(Enum<?> kind) implements Question {
        @Override
        public Object[] values() {
            return new Object[] {FactAxis.code(kind)};
        }
    }

    /** How many people. */
    record Count(long count) implements Question {
        @Override
        public Object[] values() {
            return new Object[] {count};
        }
    }
}
