package eu.vigie.assessment;

import eu.vigie.breach.Identifiability;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.Unintelligible;
import org.jspecify.annotations.Nullable;

/** What the tables of the ENISA method (2013) are asked. */
interface SeverityQuestion extends Question {

    /** The ENISA data context of one category. */
    record Context(String family, Insight insight) implements SeverityQuestion {
        @Override
        public Object[] values() {
            return new Object[] {family, FactAxis.code(insight)};
        }
    }

    /** The ENISA circumstances of the breach. */
    record Circumstances(Recipients recipients, int alteration, String loss, boolean malicious)
            implements SeverityQuestion {
        @Override
        public Object[] values() {
            return new Object[] {FactAxis.code(recipients), alteration, loss, malicious};
        }
    }

    /** How easily one is identified. */
    record Ease(Identifiability identifiability) implements SeverityQuestion {
        @Override
        public Object[] values() {
            return new Object[] {FactAxis.code(identifiability)};
        }
    }

    /** How high the ENISA figure is. */
    record Score(double score) implements SeverityQuestion {
        @Override
        public Object[] values() {
            return new Object[] {score};
        }
    }

    /** What the ENISA method wants looked at beside the figure. */
    record Flags(long count, @Nullable Unintelligible unintelligible) implements SeverityQuestion {
        @Override
        public Object[] values() {
            return new Object[] {count, FactAxis.code(unintelligible, "")};
        }
    }
}
