package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Destroys the bytes of evidence: asked for by one person, approved by another, refused under a hold. First the key, with the
 * approval, then the file, then the certificate; what a crash left undone is done by the next pass.
 */
@Component
public class Destructions {

    private static final Logger LOG = LoggerFactory.getLogger(Destructions.class);
    private static final int AT_A_TIME = 100;

    private final EvidenceRows evidence;
    private final DestructionRows rows;
    private final DoomedRows doomed;
    private final ByteStore bytes;

    Destructions(EvidenceRows evidence, DestructionRows rows, DoomedRows doomed, ByteStore bytes) {
        this.evidence = evidence;
        this.rows = rows;
        this.doomed = doomed;
        this.bytes = bytes;
    }

    /** Refused without a reason, under a hold, for bytes that are elsewhere or gone, and while another request is undecided. */
    public Destruction request(String breach, long id, @Nullable String reason, Actor actor) {
        EvidenceItem item = here(breach, id);
        return rows.request(item, given(reason), actor);
    }

    /** Its bytes are gone when this ends, or at the latest in some minutes. Refused for who asked for it, and under a hold. */
    public Destruction approve(String breach, long id, long destruction, Actor actor) {
        rows.approve(here(breach, id), destruction, actor);
        eraseAll();
        return of(breach, id).stream()
                .filter(one -> one.id() == destruction)
                .findFirst()
                .orElseThrow();
    }

    /** The bytes stay. Refused without a reason. */
    public Destruction refuse(String breach, long id, long destruction, @Nullable String reason, Actor actor) {
        return rows.refuse(evidence.get(breach, id), destruction, given(reason), actor);
    }

    /** All requests of a piece, oldest first. */
    public List<Destruction> of(String breach, long id) {
        evidence.get(breach, id);
        return rows.of(id);
    }

    /**
     * Of all of a case, by rule and in the present transaction: their keys are gone with it, and {@link #eraseFiles} erases the files.
     * Whether that may be is asked elsewhere.
     */
    public void destroyAll(String breach, Instant now) {
        doomed.doomAll(breach, now);
    }

    /** Those of a case whose keys are gone; false if some could not be erased, which is tried again by itself. */
    public boolean eraseFiles(String breach) {
        List<Doomed> before;
        List<Doomed> left = doomed.of(breach, AT_A_TIME);
        do {
            before = left;
            before.forEach(this::tryErase);
            left = doomed.of(breach, AT_A_TIME);
        } while (!left.isEmpty() && !left.equals(before));
        return left.isEmpty();
    }

    private EvidenceItem here(String breach, long id) {
        EvidenceItem item = evidence.get(breach, id);
        if (item.elsewhere() != null) throw new ElsewhereEvidence(item.elsewhere());
        if (item.destroyingSince() != null) throw new DestroyedEvidence();
        return item;
    }

    private static String given(@Nullable String reason) {
        SaidText check = new SaidText();
        String why = check.neededText("reason", reason, SaidText.NOTES);
        check.settle();
        return why;
    }

    /** What is approved and not done yet. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void eraseAll() {
        long after = 0;
        for (List<Doomed> some = doomed.after(after, AT_A_TIME);
                !some.isEmpty();
                some = doomed.after(after, AT_A_TIME)) {
            some.forEach(this::tryErase);
            after = some.get(some.size() - 1).item().id();
        }
    }

    private void tryErase(Doomed one) {
        try {
            erase(one);
        } catch (IOException | RuntimeException later) {
            LOG.error(
                    "the file of evidence {} could not be erased, its key is; tried again in some minutes",
                    one.item().id(),
                    later);
        }
    }

    private void erase(Doomed one) throws IOException {
        bytes.erase(place(one, one.storage()));
        if (one.plainLeft() != null) bytes.erase(place(one, one.plainLeft()));
        // An encrypted copy that a pass had made and no row pointed to yet.
        bytes.erase(place(one, PlainEvidence.encrypted(one.storage())));
        rows.destroyed(one.item());
    }

    private static Place place(Doomed one, String storage) {
        return new Place(one.item().breach(), storage, null);
    }
}
