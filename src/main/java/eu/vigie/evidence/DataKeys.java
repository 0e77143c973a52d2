package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.evidence.KeyFolder.NamedKey;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Each file has a key of its own, which lies in its row wrapped by a key of the folder and bound to the file. */
@Component
class DataKeys {

    private final KeyFolder folder;

    DataKeys(KeyFolder folder) {
        this.folder = folder;
    }

    /** For a new file. Refused if the folder has no key. */
    WrappedKey make(String breach, String storage) {
        return wrap(current(), AesGcm.random(AesGcm.KEY), breach, storage);
    }

    /** Refused if the folder has not the key that opens it. */
    ChunkCipher cipher(Place place) {
        return new ChunkCipher(new SecretKeySpec(unwrap(place), "AES"), place.breach(), place.storage());
    }

    /** The same key of a file, wrapped by the current one. Refused if it cannot be opened. */
    WrappedKey again(Place place) {
        return wrap(current(), unwrap(place), place.breach(), place.storage());
    }

    /** The same for a file of which the bytes have come only now: the key that wrapped it at their beginning may be gone. */
    WrappedKey again(Place place, ChunkCipher cipher) {
        return wrap(current(), cipher.key(), place.breach(), place.storage());
    }

    private NamedKey current() {
        return folder.current().orElseThrow(KeyMissing::none);
    }

    private byte[] unwrap(Place place) {
        WrappedKey key = place.key();
        if (key == null) throw new IllegalArgumentException("plain bytes have no key");
        NamedKey opens = folder.get(key.keyId()).orElseThrow(() -> KeyMissing.of(key.keyId()));
        byte[] plain = new byte[AesGcm.KEY];
        try {
            byte[] wrapped = Base64.getDecoder().decode(key.wrapped());
            if (wrapped.length != AesGcm.KEY + AesGcm.OVERHEAD) throw KeyMissing.unfit(key.keyId());
            byte[] context = context(opens.id(), place.breach(), place.storage());
            new AesGcm(opens.key()).open(context, wrapped, 0, wrapped.length, plain);
            return plain;
        } catch (AEADBadTagException | IllegalArgumentException another) {
            throw KeyMissing.unfit(key.keyId());
        }
    }

    private static WrappedKey wrap(NamedKey by, byte[] key, String breach, String storage) {
        byte[] wrapped = new byte[key.length + AesGcm.OVERHEAD];
        new AesGcm(by.key()).seal(context(by.id(), breach, storage), key, key.length, wrapped, 0);
        return new WrappedKey(by.id(), Base64.getEncoder().encodeToString(wrapped));
    }

    private static byte[] context(String id, String breach, String storage) {
        return ("vigie evidence key 1:" + id + ":" + breach + "/" + storage).getBytes(UTF_8);
    }
}
