package eu.vigie.register.proof;

import eu.vigie.audit.CaseProof;
import eu.vigie.breach.Breaches;
import eu.vigie.register.Readings;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets every chapter see the case at the same moment. */
@Component
class Snapshot {

    private final List<Chapter> chapters;
    private final Breaches breaches;
    private final CaseProof proof;
    private final TransactionTemplate outside;

    /** Chapters in their order. */
    Snapshot(List<Chapter> chapters, Breaches breaches, CaseProof proof, PlatformTransactionManager transactions) {
        this.chapters = chapters;
        this.breaches = breaches;
        this.proof = proof;
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Refuses, with nothing written, a case that went on since the checkpoint: a seal would stand among the evidence, and its entry not among
     * those that are proven. Serializable, for H2 fixes what a transaction sees for all tables at once on that level alone.
     */
    @Transactional(isolation = Isolation.SERIALIZABLE, readOnly = true)
    public void write(CaseFile about, Archive archive) throws IOException {
        if (wentOn(about)) throw new CaseGoesOn();
        for (Chapter chapter : chapters) if (chapter.standsIn(about)) chapter.write(about, archive);
    }

    /**
     * The first statement fixes what the snapshot sees, and only then the trail is asked, in a transaction of its own: entries that wait
     * for their place in the chain have none in the snapshot.
     */
    private boolean wentOn(CaseFile about) {
        String reference = breaches.get(about.reference()).reference();
        Long last = outside.execute(status -> proof.lastPosition(reference, Readings.ASIDE));
        return last == null || last > about.trail().size();
    }
}
