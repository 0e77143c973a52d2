package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * How a position in a list is written for the caller: with a check sum over list and position. It keeps nobody out – whoever
 * may read the list may read all of it – but a cursor that was mistyped or belongs to another list is told apart from a place.
 */
final class Cursor {

    private Cursor() {}

    static String of(String list, String position) {
        byte[] place = position.getBytes(UTF_8);
        byte[] signed = ByteBuffer.allocate(Integer.BYTES + place.length)
                .putInt(sum(list, position))
                .put(place)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The position that a cursor of this list names. */
    static String position(String list, String cursor) {
        ByteBuffer signed = decoded(cursor);
        if (signed.remaining() <= Integer.BYTES) throw foreign();
        int sum = signed.getInt();
        String position = UTF_8.decode(signed).toString();
        if (sum != sum(list, position)) throw foreign();
        return position;
    }

    static InvalidInput foreign() {
        return new InvalidInput(Fault.of("cursor", "cursor"));
    }

    private static ByteBuffer decoded(String cursor) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static int sum(String list, String position) {
        CRC32C sum = new CRC32C();
        sum.update((list + '\n' + position).getBytes(UTF_8));
        return (int) sum.getValue();
    }
}
