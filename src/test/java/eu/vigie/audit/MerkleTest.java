package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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

    private static InclusionProof moved(InclusionProof proof, long index) {
        return new InclusionProof(index, proof.size(), proof.path());
    }

    private String append(Frontier tree, byte[] leaf) {
        List<Frontier.Node> fresh = tree.append(Merkle.leaf(leaf));
        fresh.forEach(node -> kept.put(List.of((long) node.level(), node.index()), node.digest()));
        return fresh.get(0).digest();
    }
}
