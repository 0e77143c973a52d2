package eu.vigie.deadline;

import eu.vigie.refusal.NotFound;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whose public holidays count in a zone: those of the place where the action is to be taken (Reg. 1182/71 Art. 2(1)). A zone
 * outside the table leaves the regime its own.
 */
public final class Places {

    private static final List<Place> PLACES = new DataFile("regimes/places.yaml").rows(Place.class);
    private static final Map<ZoneId, String> HOLIDAYS =
            PLACES.stream().collect(Collectors.toUnmodifiableMap(Place::zone, Place::holidays));

    private Places() {}

    /** The zone of a country's capital (ISO 3166-1): the first of its rows. Refuses a country outside the table. */
    public static ZoneId seat(String country) {
        return PLACES.stream()
                .filter(place -> place.holidays().equals(country.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Place::zone)
                .orElseThrow(() -> new NotFound("country", country));
    }

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
