package eu.vigie.obligation;

import eu.vigie.deadline.UnreadableRules;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says file, line and reason instead of a stack trace. */
class RulesExplained extends AbstractFailureAnalyzer<UnreadableRules> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnreadableRules cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the file in the folder that VIGIE_RULES names; docs/clocks.md tells how.",
                cause);
    }
}
