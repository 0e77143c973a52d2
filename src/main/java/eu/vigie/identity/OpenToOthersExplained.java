package eu.vigie.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence what to do, instead of a stack trace. */
class OpenToOthersExplained extends AbstractFailureAnalyzer<OpenToOthers> {

    @Override
    protected FailureAnalysis analyze(Throwable root, OpenToOthers cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set VIGIE_ADMIN_PASSWORD (12 characters or more), or leave VIGIE_BIND out.",
                cause);
    }
}
