package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.document.Letter;
import java.util.List;
import java.util.Locale;

/** Public communications where writing to each person takes disproportionate effort (GDPR Art. 34(3)(c)). */
public interface Publications {

    /**
     * People published the approved text. The first publication meets the duty; every further one is kept beside it. Refused
     * before the text was approved or released, for an instant in the future or before the detection, and for evidence that is
     * none of the case's.
     */
    RecordedPublication publish(long notice, Publication publication, Actor actor);

    /** All of a communication, in the order in which they were recorded. */
    List<RecordedPublication> of(long notice);

    /** The text to publish, exactly as approved or released. Refused before, and in a language that it does not have. */
    Letter text(long notice, Locale language);
}
