package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals on demand and once an hour, so that what is changed by hand contradicts a signature soon. */
@Component
class TrailSeals implements Seals {

    private final ChainEverySecond chain;
    private final CheckpointTable checkpoints;
    private final TrailKey key;

    TrailSeals(ChainEverySecond chain, CheckpointTable checkpoints, TrailKey key) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    @Override
    public Checkpoint covering(long position) {
        return checkpoints.covering(position).orElseGet(() -> {
            chain.chainAll();
            return checkpoints.seal(position, key.get());
        });
    }

    @Override
    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    public Checkpoint latest() {
        chain.chainAll();
        return checkpoints.seal(0, key.get());
    }

    @Override
    public SignedNote signed(Checkpoint checkpoint) {
        PublicKey published = key.get().published(checkpoint.origin());
        return SignedNote.of(
                checkpoint.text(), published, sign(checkpoint.text().getBytes(UTF_8)));
    }

    @Override
    public byte[] sign(byte[] bytes) {
        return key.get().sign(bytes);
    }

    @Override
    public PublicKey key() {
        return key.get().published(checkpoints.origin());
    }

    @Override
    public List<PublicKey> keys() {
        List<PublicKey> all = new ArrayList<>(checkpoints.keys());
        PublicKey now = key();
        all.remove(now);
        all.add(now);
        return all;
    }

    @Override
    public byte[] secret(String purpose) {
        return key.get().derived(purpose);
    }
}
