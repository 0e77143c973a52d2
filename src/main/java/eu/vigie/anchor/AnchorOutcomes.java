package eu.vigie.anchor;

import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.LettersRecorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what became of an anchor, on its row and on how its place stands. */
@Component
class AnchorOutcomes {

    private final AnchorTable anchors;
    private final PlaceTable places;
    private final Deliveries deliveries;

    AnchorOutcomes(AnchorTable anchors, PlaceTable places, Deliveries deliveries) {
        this.anchors = anchors;
        this.places = places;
        this.deliveries = deliveries;
    }

    @Transactional
    public void taken(long id, Place place, Instant at) {
        anchors.taken(id, at);
        places.changed(place);
    }

    /** Before it is said to be taken. */
    @Transactional
    public void stamped(long id, Stamp stamp) {
        anchors.stamped(id, stamp);
    }

    @Transactional
    public void failed(long id, Place place, String failure, @Nullable Instant next, Instant now) {
        anchors.failed(id, failure, next);
        places.failed(place, failure, now);
    }

    /** What the ledger says of a letter is what became of the anchor; a bounce takes back what a mail server had taken. */
    @EventListener
    @Transactional
    public void recorded(LettersRecorded event) {
        if (!AnchorLetter.ours(event.owner())) return;
        long id = AnchorLetter.anchor(event.owner());
        anchors.place(id).ifPresent(place -> deliveries
                .rows(event.owner(), null, 0, 1)
                .forEach(letter -> recorded(id, place, letter, event.at())));
    }

    private void recorded(long id, Place place, Delivery letter, Instant at) {
        switch (letter.state()) {
            case ACCEPTED, DELIVERED -> {
                // Captured mail never left this machine: nobody outside has it.
                if (letter.captured()) givenUp(id, place, "captured", at);
                else taken(id, place, at);
            }
            case TEMPORARY_FAILURE -> failed(id, place, said(letter), null, at);
            case PERMANENT_FAILURE, SUPPRESSED -> givenUp(id, place, said(letter), at);
            default -> {
                // Waiting, or in a dialogue.
            }
        }
    }

    private void givenUp(long id, Place place, String failure, Instant at) {
        anchors.givenUp(id, failure);
        places.failed(place, failure, at);
        places.changed(place);
    }

    private static String said(Delivery letter) {
        return letter.lastReply() == null ? letter.state().name() : letter.lastReply();
    }
}
