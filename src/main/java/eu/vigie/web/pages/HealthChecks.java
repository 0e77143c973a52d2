package eu.vigie.web.pages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;

/** What the checks of this house answered, all asked once: the same ones a monitor asks at {@code /actuator/health}. */
final class HealthChecks {

    private final Map<String, HealthDescriptor> open = new HashMap<>();

    HealthChecks(HealthDescriptor whole) {
        if (whole instanceof CompositeHealthDescriptor parts && parts.getComponents() != null)
            open.putAll(parts.getComponents());
    }

    /** That check, which counts as told then; unknown where there is none. */
    Check take(String name) {
        var found = open.remove(name);
        if (found == null) return new Check(Status.UNKNOWN, Map.of());
        var details = found instanceof IndicatedHealthDescriptor one ? one.getDetails() : null;
        return new Check(found.getStatus(), details == null ? Map.of() : details);
    }

    /** Those nobody took and that are not up, by name: nothing that is wrong stays unsaid. */
    Map<String, Status> others() {
        var wrong = new HashMap<String, Status>();
        open.forEach((name, one) -> {
            if (!one.getStatus().equals(Status.UP)) wrong.put(name, one.getStatus());
        });
        return wrong;
    }

    /** One check: its status and what it says beside it. */
    record Check(Status status, Map<String, ?> details) {

        HealthLine.State state() {
            return HealthLine.State.of(status);
        }

        boolean works() {
            return state() == HealthLine.State.WORKS;
        }

        /** A number it gives; 0 where it gives none. */
        long number(String detail) {
            return details.get(detail) instanceof Number number ? number.longValue() : 0;
        }

        /** A text it gives; null where it gives none. */
        @Nullable
        String text(String detail) {
            var value = details.get(detail);
            return value == null ? null : value.toString();
        }
    }
}
