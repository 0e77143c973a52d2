package eu.vigie.audit;

import org.flywaydb.core.api.MigrationVersion;
import org.springframework.stereotype.Component;

/** The same for the tree and its checkpoints. */
@Component
class ForbidTreeChanges extends ForbidChanges {

    ForbidTreeChanges() {
        super("audit_node", "audit_checkpoint");
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("075");
    }

    @Override
    public String getDescription() {
        return "audit tree is append only";
    }
}
