package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the known roots of the Certificate Transparency test tree, and every proof of every small tree against its own root. */
class MerkleTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final Map<List<Long>, String> kept = new HashMap<>();
    private final Nodes nodes = (level, index) -> Objects.requireNonNull(kept.get(List.of((long) level, index)));

    @Test
    void theKnownTreeGrowsThroughItsKnownRoots() {
        Frontier tree = new Frontier();
        assertThat(tree.root())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .isEqualTo(new TreeOfSize(0, nodes).root());
        for (int size = 1; size <= 8; size++) {
            append(tree, HexFormat.of().parseHex(LEAVES.get(size - 1)));
            assertThat(tree.root()).isEqualTo(ROOTS.get(size - 1));
            assertThat(new TreeOfSize(size, nodes).root()).isEqualTo(ROOTS.get(size - 1));
            assertThat(Frontier.of(size, nodes).root()).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void everyLeafOfEveryTreeIsProvenAndNoOther() {
        Frontier tree = new Frontier();
        List<String> leaves = new ArrayList<>();
        for (int size = 1; size <= 70; size++) {
            leaves.add(append(tree, ("leaf " + size).getBytes(UTF_8)));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = new TreeOfSize(size, nodes).proof(index);
                assertThat(proof.leads(leaves.get(index), tree.root())).isTrue();
                assertThat(proof.leads(leaves.get((index + 1) % size), tree.root()))
                        .isEqualTo(size == 1);
                assertThat(moved(proof, index + 1).leads(leaves.get(index), tree.root()))
                        .isFalse();
                assertThat(proof.leads(leaves.get(index), Merkle.EMPTY)).isFalse();
            }
        }
    }

    /** As the test trees of Certificate Transparency have them. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void theKnownTreeGrewAsItsKnownProofsSay(int from, int to, String path) {
        Frontier tree = new Frontier();
        for (String leaf : LEAVES) append(tree, HexFormat.of().parseHex(leaf));
        ConsistencyProof proof = new TreeOfSize(to, nodes).since(from);
        assertThat(String.join(" ", proof.path())).isEqualTo(path);
        assertThat(proof.leads(ROOTS.get(from - 1), ROOTS.get(to - 1))).isTrue();
    }

    @Test
    void everyTreeIsProvenToHaveGrownFromEverySmallerOneAndFromNoOther() {
        Frontier tree = new Frontier();
        List<String> roots = new ArrayList<>();
        for (int size = 1; size <= 130; size++) {
            append(tree, ("leaf " + size).getBytes(UTF_8));
            roots.add(tree.root());
        }
        for (int to = 1; to <= 130; to++)
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = new TreeOfSize(to, nodes).since(from);
                String later = roots.get(to - 1);
                assertThat(proof.leads(roots.get(from - 1), later)).isTrue();
                assertThat(proof.path()).hasSizeLessThanOrEqualTo(9);
                if (from == to || (from + to) % 5 != 0) continue;
                assertThat(proof.leads(Merkle.EMPTY, later)).isFalse();
                assertThat(proof.leads(roots.get(from - 1), Merkle.EMPTY)).isFalse();
                assertThat(spoilt(proof, 0).leads(roots.get(from - 1), later)).isFalse();
                assertThat(spoilt(proof, proof.path().size() - 1).leads(roots.get(from - 1), later))
                        .isFalse();
                assertThat(longer(proof).leads(roots.get(from - 1), later)).isFalse();
                assertThat(shorter(proof).leads(roots.get(from - 1), later)).isFalse();
            }
    }

    /** However many leaves there are, a proof asks for no more than the edges of both trees. */
    @Test
    void aProofReadsAHandfulOfSubtrees() {
        List<Integer> read = new ArrayList<>();
        new TreeOfSize(1_000_003, (level, index) -> {
                    read.add(level);
                    return Merkle.EMPTY;
                })
                .since(777_777);
        assertThat(read).hasSizeLessThan(60);
    }

    @Test
    void whatIsNoProofIsRefused() {
        assertThatThrownBy(() -> new ConsistencyProof(0, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsistencyProof(2, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsistencyProof(1, 2, List.of("00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ConsistencyProof spoilt(ConsistencyProof proof, int at) {
        List<String> path = new ArrayList<>(proof.path());
        path.set(at, Merkle.EMPTY);
        return new ConsistencyProof(proof.from(), proof.to(), path);
    }

    private static ConsistencyProof longer(ConsistencyProof proof) {
        List<String> path = new ArrayList<>(proof.path());
        path.add(Merkle.EMPTY);
        return new ConsistencyProof(proof.from(), proof.to(), path);
    }

    private static ConsistencyProof shorter(ConsistencyProof proof) {
        return new ConsistencyProof(
                proof.from(), proof.to(), proof.path().subList(1, proof.path().size()));
    }

    private static InclusionProof moved(InclusionProof proof, long index) {
        return new InclusionProof(index, proof.size(), proof.path());
    }

    private String append(Frontier tree, byte[] leaf) {
        List<Frontier.Node> fresh = tree.append(Merkle.leaf(leaf));
        fresh.forEach(node -> kept.put(List.of((long) node.level(), node.index()), node.digest()));
        return fresh.get(0).digest();
    }
}
