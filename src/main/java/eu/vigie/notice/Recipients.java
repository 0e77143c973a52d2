package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryRecord;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.ToldOtherwise.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people know about single recipients of a wave that the mail server does not. */
public interface Recipients {

    /**
     * Somebody whom no letter reached was told by another channel: by whom (the actor), when (null: now; never in the future),
     * and why not by mail. Counts as reached; a customer's duty is met from that instant.
     */
    void toldOtherwise(long notice, long row, Channel channel, @Nullable Instant at, String reason, Actor actor);

    /** Somebody is not told, for a reason that a second person answers for: refuses who drafted the letter. */
    void waive(long notice, long row, String reason, Actor actor);

    /** A letter that a server had taken came back; {@code report} is what the bounce says. */
    void bounced(long notice, long row, String report, Actor actor);

    /** A recipient said by another way than their link that they have read the letter; {@code reason} is how they said so. */
    void confirmed(long notice, long row, String reason, Actor actor);

    /**
     * Ledger rows of the wave after the given id, in one state or (null) in any. That somebody read who the persons are goes on
     * the trail.
     */
    List<Delivery> rows(long notice, @Nullable DeliveryState state, long after, int limit, Actor actor);

    /** All that the ledger knows of one of them; reading it goes on the trail as reading {@link #rows} does. */
    DeliveryRecord record(long notice, long row, Actor actor);

    /** Holds back the letters that have not gone yet. */
    void pause(long notice, Actor actor);

    /** Lets them go on. */
    void resume(long notice, Actor actor);

    /**
     * Nothing more goes, for a reason that a second person answers for: refuses who drafted the letter. What no server has taken
     * is suppressed, recipients of a long list who have no row yet included; what is in the dialogue is finished.
     */
    void stop(long notice, String reason, Actor actor);
}
