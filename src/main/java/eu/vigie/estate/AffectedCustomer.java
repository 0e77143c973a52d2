package eu.vigie.estate;

import java.util.List;

/** A customer with what of theirs was on the systems in the window. */
public record AffectedCustomer(Customer customer, List<AffectedResource> resources) {

    /** One environment of one of the customer's projects on one system, and where that system runs. */
    public record AffectedResource(
            String projectId,
            String projectName,
            String environment,
            String systemId,
            String systemName,
            String provider,
            String region) {}
}
