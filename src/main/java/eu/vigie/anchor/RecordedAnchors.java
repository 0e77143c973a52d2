package eu.vigie.anchor;

import eu.vigie.refusal.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The configured places as the database knows them; one that nothing was put to yet is shown too. */
@Component
class RecordedAnchors implements Anchors {

    private final PlaceTable places;
    private final StampTable stamps;
    private final AnchorSettings settings;

    RecordedAnchors(PlaceTable places, StampTable stamps, AnchorSettings.Reader settings) {
        this.places = places;
        this.stamps = stamps;
        this.settings = settings.settings();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnchoredPlace> places() {
        if (settings.places().isEmpty()) return List.of();
        Map<Place, AnchoredPlace> known = places.all().stream()
                .collect(Collectors.toMap(one -> new Place(one.kind(), one.where()), Function.identity()));
        return settings.places().stream()
                .map(place -> known.getOrDefault(
                        place, new AnchoredPlace(place.kind(), place.where(), null, null, null, null, null)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimeStamped> stamps(int limit) {
        return stamps.latest(limit);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] stamp(long id) {
        return stamps.answer(id).orElseThrow(() -> new NotFound("stamp", String.valueOf(id)));
    }

    @Override
    public Duration every() {
        return settings.every();
    }
}
