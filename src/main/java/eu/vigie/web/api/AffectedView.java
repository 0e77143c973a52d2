package eu.vigie.web.api;

import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.AffectedCustomer.AffectedResource;
import java.util.List;
import java.util.Locale;

/** Customers, projects and environments that were on the systems in the window, each once. */
record AffectedView(List<AffectedCustomerView> customers, List<Project> projects, List<Environment> environments) {

    record AffectedCustomerView(String id, String name, Locale locale, List<Project> projects) {}

    record Project(String id, String customerId, String name) {}

    record Environment(String projectId, String environment, String systemId) {}

    static AffectedView of(List<AffectedCustomer> affected) {
        return new AffectedView(
                affected.stream().map(AffectedView::customer).toList(),
                affected.stream().flatMap(one -> projects(one).stream()).toList(),
                affected.stream()
                        .flatMap(one -> one.resources().stream())
                        .map(AffectedView::environment)
                        .toList());
    }

    private static AffectedCustomerView customer(AffectedCustomer one) {
        return new AffectedCustomerView(
                one.customer().id(), one.customer().name(), one.customer().locale(), projects(one));
    }

    private static List<Project> projects(AffectedCustomer one) {
        return one.resources().stream()
                .map(resource ->
                        new Project(resource.projectId(), one.customer().id(), resource.projectName()))
                .distinct()
                .toList();
    }

    private static Environment environment(AffectedResource resource) {
        return new Environment(resource.projectId(), resource.environment(), resource.systemId());
    }
}
