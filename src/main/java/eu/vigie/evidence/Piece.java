package eu.vigie.evidence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a piece of evidence, each list oldest first.
 *
 * @param acquisition what was said last of how it was acquired; null while nobody said it
 * @param custody who held it, as in {@link Evidence#custody}
 * @param digests what was computed again of bytes that are elsewhere
 * @param holds those that cover or covered it
 */
public record Piece(
        EvidenceItem item,
        @Nullable AcquisitionOnRecord acquisition,
        List<Map<String, Object>> custody,
        List<EvidenceSeal> seals,
        List<HandOver> handOvers,
        List<ComputedDigestOnRecord> digests,
        List<Hold> holds,
        List<Destruction> destructions) {}
