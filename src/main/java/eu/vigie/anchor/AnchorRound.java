package eu.vigie.anchor;

import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.Checkpoints;
import eu.vigie.audit.SealedCheckpoint;
import eu.vigie.audit.Seals;
import eu.vigie.audit.SignedNote;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a round when it is time: seals the trail, and opens a row for each place. Letters are queued with their rows; the rest
 * is spoken to afterwards. One node at a time: the round's row is held until the transaction ends.
 */
@Component
class AnchorRound {

    private final AnchorTable anchors;
    private final PlaceTable places;
    private final AnchorLetter letter;
    private final Seals seals;
    private final Checkpoints checkpoints;
    private final AnchorSettings settings;

    AnchorRound(
            AnchorTable anchors,
            PlaceTable places,
            AnchorLetter letter,
            Seals seals,
            Checkpoints checkpoints,
            AnchorSettings.Reader settings) {
        this.anchors = anchors;
        this.places = places;
        this.letter = letter;
        this.seals = seals;
        this.checkpoints = checkpoints;
        this.settings = settings.settings();
    }

    /** A trail that has not grown is not put out again. */
    @Transactional
    public void begin(Instant now) {
        if (!anchors.hold(now.minus(settings.every()))) return;
        Checkpoint all = seals.latest();
        checkpoints.of(all.size()).ifPresent(checkpoint -> {
            anchors.begun(now);
            for (Place place : settings.places()) open(place, checkpoint, now);
        });
    }

    private void open(Place place, SealedCheckpoint checkpoint, Instant now) {
        anchors.open(checkpoint.size(), place, now).ifPresent(id -> {
            if (place.kind() == AnchorKind.MAIL) letter.queue(id, place.where(), SignedNote.of(checkpoint.note()));
            places.changed(place);
        });
    }
}
