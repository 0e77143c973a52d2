package eu.vigie.evidence;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all that is known of a piece of evidence at one moment, with one statement for each kind of thing. */
@Component
@Transactional(readOnly = true)
public class Pieces {

    private final EvidenceRows evidence;
    private final Acquisitions acquisitions;
    private final Custody custody;
    private final SealRows seals;
    private final HandOverRows handOvers;
    private final EvidenceReferences references;
    private final LegalHolds holds;
    private final DestructionRows destructions;

    Pieces(
            EvidenceRows evidence,
            Acquisitions acquisitions,
            Custody custody,
            SealRows seals,
            HandOverRows handOvers,
            EvidenceReferences references,
            LegalHolds holds,
            DestructionRows destructions) {
        this.evidence = evidence;
        this.acquisitions = acquisitions;
        this.custody = custody;
        this.seals = seals;
        this.handOvers = handOvers;
        this.references = references;
        this.holds = holds;
        this.destructions = destructions;
    }

    public Piece of(String breach, long id) {
        return of(evidence.get(breach, id));
    }

    public Piece of(EvidenceItem item) {
        return new Piece(
                item,
                acquisitions.last(item.id()).orElse(null),
                custody.of(item),
                seals.of(item.id()),
                handOvers.of(item.id()),
                item.elsewhere() == null ? List.of() : references.of(item),
                holds.of(item.breach(), item.id()),
                destructions.of(item.id()));
    }
}
