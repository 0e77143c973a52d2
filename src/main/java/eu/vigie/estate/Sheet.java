package eu.vigie.estate;

import static eu.vigie.estate.Column.filled;
import static eu.vigie.estate.Column.mayBeEmpty;
import static eu.vigie.estate.Column.optional;
import static eu.vigie.estate.Column.optionalReference;
import static eu.vigie.estate.Column.reference;
import static eu.vigie.estate.Reading.email;
import static eu.vigie.estate.Reading.flag;
import static eu.vigie.estate.Reading.hours;
import static eu.vigie.estate.Reading.identifier;
import static eu.vigie.estate.Reading.instant;
import static eu.vigie.estate.Reading.language;
import static eu.vigie.estate.Reading.oneOf;
import static eu.vigie.estate.Reading.text;

import java.util.List;
import java.util.Optional;

/**
 * A collection of the estate as its file is laid out.
 *
 * @param identity names of the columns that tell two lines apart
 * @param keyed whether its rows have ids that cases refer to: such rows are ended, never deleted
 */
record Sheet(String name, String table, List<Column> columns, List<String> identity, boolean keyed) {

    static final Sheet CUSTOMERS = new Sheet(
            "customers",
            "customer",
            List.of(
                    filled("id", "id", identifier()),
                    filled("name", "name", text(300)),
                    filled("locale", "locale", language()),
                    optional("gdprRole", "gdpr_role", oneOf("controller", "processor")),
                    optional("noticeHours", "notice_hours", hours())),
            List.of("id"),
            true);

    static final Sheet CONTACTS = new Sheet(
            "contacts",
            "contact",
            List.of(
                    reference("customerId", "customer_id", "customers"),
                    filled("role", "contact_role", oneOf("security", "privacy", "technical", "billing")),
                    filled("name", "name", text(300)),
                    filled("email", "email", email()),
                    optional("phone", "phone", text(40))),
            List.of("customerId", "role", "email"),
            false);

    static final Sheet SYSTEMS = new Sheet(
            "systems",
            "hosting_system",
            List.of(
                    filled("id", "id", identifier()),
                    filled("name", "name", text(300)),
                    filled("tenancy", "tenancy", oneOf("dedicated", "shared")),
                    filled("provider", "provider", text(100)),
                    filled("region", "region", text(100)),
                    filled("encryptedAtRest", "encrypted_at_rest", flag()),
                    optionalReference("parentId", "parent_id", "systems"),
                    optional("version", "version", text(100)),
                    optional("keyHolder", "key_holder", text(300)),
                    optional("unencryptedAreas", "unencrypted_areas", text(2000)),
                    optional("ingress", "ingress", text(2000)),
                    optional("egress", "egress", text(2000))),
            List.of("id"),
            true);

    static final Sheet PROJECTS = new Sheet(
            "projects",
            "project",
            List.of(
                    filled("id", "id", identifier()),
                    reference("customerId", "customer_id", "customers"),
                    filled("name", "name", text(300))),
            List.of("id"),
            true);

    static final Sheet PLACEMENTS = new Sheet(
            "placements",
            "placement",
            List.of(
                    reference("projectId", "project_id", "projects"),
                    filled("environment", "environment", text(100)),
                    reference("systemId", "system_id", "systems"),
                    filled("from", "placed_from", instant()),
                    mayBeEmpty("to", "placed_to", instant())),
            List.of("projectId", "environment", "systemId", "from"),
            false);

    static final Sheet RELATIONSHIPS = new Sheet(
            "relationships",
            "system_relationship",
            List.of(
                    reference("fromSystemId", "from_system_id", "systems"),
                    reference("toSystemId", "to_system_id", "systems"),
                    filled("kind", "kind", text(100))),
            List.of("fromSystemId", "toSystemId", "kind"),
            false);

    static final List<Sheet> ALL = List.of(CUSTOMERS, CONTACTS, SYSTEMS, PROJECTS, PLACEMENTS, RELATIONSHIPS);

    static Optional<Sheet> named(String name) {
        return ALL.stream().filter(sheet -> sheet.name.equals(name)).findFirst();
    }
}
