package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.vigie.actor.Actor;
import eu.vigie.audit.CaseProof;
import eu.vigie.audit.Checkpoint;
import eu.vigie.audit.PublicKey;
import eu.vigie.audit.Seals;
import eu.vigie.audit.SignedNote;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import eu.vigie.register.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

/** A case goes on while its package is made: the package is of one moment, in the trail as among the evidence. */
class MeanwhileTest {

    private static final String CASE = "2026-0001";
    private static final PublicKey KEY =
            new PublicKey("house", Base64.getEncoder().encodeToString(new byte[32]));

    private final Breaches breaches = mock(Breaches.class);
    private final Estate estate = mock(Estate.class);
    private final CaseProof proof = mock(CaseProof.class);
    private final Seals seals = mock(Seals.class);
    private final List<Long> written = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aCase() {
        var breach = mock(Breach.class);
        when(breach.reference()).thenReturn(CASE);
        when(breaches.get(CASE)).thenReturn(breach);
        when(estate.organisation())
                .thenReturn(new Organisation("Host", null, null, "FR", null, null, null, null, Locale.FRENCH));
        when(seals.secret(anyString())).thenReturn(new byte[32]);
        when(seals.key()).thenReturn(KEY);
        when(seals.sign(any())).thenReturn(new byte[64]);
        when(seals.covering(anyLong())).thenAnswer(asked -> new Checkpoint("house", asked.getArgument(0), "00"));
        when(seals.signed(any())).thenAnswer(asked -> note(asked.getArgument(0)));
    }

    @Test
    void whatIsDoneBetweenTheCheckpointAndTheReadingOfTheCaseIsInBoth() throws IOException {
        when(proof.lastPosition(CASE, Readings.ASIDE)).thenReturn(5L, 6L, 6L, 6L);

        try (var bytes = packages().write(CASE, Actor.VIGIE).bytes()) {
            assertThat(new String(bytes.readAllBytes(), UTF_8)).contains("house 6\n");
        }
        assertThat(written).containsExactly(6L);
    }

    @Test
    void aCaseInWhichNothingIsDoneIsReadOnce() throws IOException {
        when(proof.lastPosition(CASE, Readings.ASIDE)).thenReturn(5L);
        packages().write(CASE, Actor.VIGIE).bytes().close();
        assertThat(written).containsExactly(5L);
    }

    /** Entries that wait for their place in the chain have none in what was fixed before. */
    @Test
    void theTrailIsAskedOnceTheSnapshotIsFixed() throws IOException {
        when(proof.lastPosition(CASE, Readings.ASIDE)).thenReturn(5L);
        var pseudonyms = new Pseudonyms(new byte[32]);
        var about = new CaseFile(
                breaches.get(CASE),
                new Checkpoint("house", 5, "00"),
                KEY,
                Locale.FRENCH,
                pseudonyms,
                new Withheld(Set.of(), pseudonyms),
                null);
        clearInvocations(breaches);

        new Snapshot(List.of(), breaches, proof, mock(PlatformTransactionManager.class))
                .write(about, mock(Archive.class));

        var order = inOrder(breaches, proof);
        order.verify(breaches).get(CASE);
        order.verify(proof).lastPosition(CASE, Readings.ASIDE);
    }

    @Test
    void aCaseThatNeverRestsIsRefusedAndLeavesNoFile() throws IOException {
        var entries = new ArrayList<Long>();
        when(proof.lastPosition(CASE, Readings.ASIDE)).thenAnswer(asked -> {
            entries.add(1L);
            return (long) entries.size();
        });

        assertThatThrownBy(() -> packages().write(CASE, Actor.VIGIE)).isInstanceOf(CaseGoesOn.class);
        assertThat(written).isEmpty();
        try (var left = Files.list(folder.resolve("packages"))) {
            assertThat(left).isEmpty();
        }
    }

    private WrittenPackage packages() {
        Chapter chapter = (about, archive) -> {
            written.add(about.trail().size());
            archive.add("one", out -> out.write(1));
        };
        var snapshot = new Snapshot(List.of(chapter), breaches, proof, mock(PlatformTransactionManager.class));
        return new WrittenPackage(
                breaches,
                estate,
                proof,
                seals,
                snapshot,
                mock(CustomerParts.class),
                mock(ApplicationEventPublisher.class),
                Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC),
                folder);
    }

    private static SignedNote note(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.origin() + " " + checkpoint.size() + "\n", List.of("\u2014 house AA=="));
    }
}
