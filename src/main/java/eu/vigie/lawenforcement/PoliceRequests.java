package eu.vigie.lawenforcement;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.PlacedHold;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests by law enforcement to a case, and what the organisation did about each. */
public interface PoliceRequests {

    int LONGEST_NAME = 400;
    int LONGEST_NUMBER = 200;
    int LONGEST_BASIS = 1000;
    int LONGEST_TEXT = 20_000;

    /** One document carries a delay no longer than this; then they have to ask again. */
    Duration LONGEST_DELAY = Duration.ofDays(90);

    /** Writes one down, whether or not the case is closed. Refuses, naming each field; a delay not without its document. */
    PoliceRequest record(String breach, NewPoliceRequest request, Actor actor);

    /**
     * What was answered, once. A request for a delay is answered here only where it is refused; {@link #delay} grants it. Refuses
     * an answer before the request or in the future, and one without words.
     */
    PoliceRequest answer(String breach, long request, NewAnswer answer, Actor actor);

    /**
     * The persons concerned are told later: nothing goes to them until the end of the delay, and their clock starts then. Refuses
     * who recorded the request, a request for something else, and an end in the past or too far away.
     */
    PoliceRequest delay(String breach, long request, NewDelay delay, Actor actor);

    /** The delay holds no more, or is over, and why. Refused without a reason, and where none was granted. */
    PoliceRequest lift(String breach, long request, @Nullable String reason, Actor actor);

    /** Places a legal hold for it on a piece of evidence, or (null) on all of the case; lifting it is an act of its own. */
    PoliceRequest hold(String breach, long request, @Nullable Long evidence, PlacedHold hold, Actor actor);

    PoliceRequest get(String breach, long request);

    /** All of a case, oldest first. */
    List<PoliceRequest> of(String breach);

    /** In the order of recording, after that number (0: from the first). */
    List<PoliceRequest> after(String breach, long number, int limit);
}
