package eu.vigie.signal;

import eu.vigie.rules.Asked;

/** What the tables of signals are asked. The components are the inputs that the tables name. */
sealed interface RuleQuestion extends Asked {

    /** Asked of {@code signal-decision}. */
    record What(boolean apart, int level, String kind, boolean known, String caseKin, String caseKind, int caseHours)
            implements RuleQuestion {
        @Override
        public Object[] values() {
            return new Object[] {apart, level, kind, known, caseKin, caseKind, caseHours};
        }
    }

    /** Asked of {@code signal-groups}. */
    record Where(String kin, String kind, int hours) implements RuleQuestion {
        @Override
        public Object[] values() {
            return new Object[] {kin, kind, hours};
        }
    }
}
