package eu.vigie.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Steps aside, and says so, where the machine has no Chromium; on a build machine ({@code CI=true}) its absence fails. */
final class NeedsChromium implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        String missing = "NO CHROMIUM: " + context.getDisplayName() + " does not run. Install chromium to run it.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(missing);
        }
        System.err.println(missing);
        return ConditionEvaluationResult.disabled(missing);
    }
}
