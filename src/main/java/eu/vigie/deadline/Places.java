package eu.vigie.deadline;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whose public holidays count in a zone: those of the place where the action is to be taken (Reg. 1182/71 Art. 2(1)). A zone
 * outside the table leaves the regime its own.
 */
final class Places {

    private static final Map<ZoneId, String> HOLIDAYS = new DataFile("regimes/places.yaml")
            .rows(Place.class).stream().collect(Collectors.toUnmodifiableMap(Place::zone, Place::holidays));

    private Places() {}

    static String holidays(Regime regime, ZoneId zone) {
        return zone.equals(regime.zone()) ? regime.holidays() : HOLIDAYS.getOrDefault(zone, regime.holidays());
    }

    /** A row of {@code regimes/places.yaml}. */
    record Place(ZoneId zone, String holidays) {

        Place {
            Required.present("zone", zone);
            Required.text("holidays", holidays);
        }
    }
}
