package eu.vigie.identity;

import eu.vigie.actor.Actor;

/** Who is signed on in this request; {@link Actor#VIGIE} where nobody is (clocks, senders). */
public interface CurrentActor {

    Actor get();
}
