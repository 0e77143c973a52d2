package eu.vigie.estate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.vigie.HouseTest;
import eu.vigie.OnPostgresqlToo;
import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@OnPostgresqlToo
@HouseTest
@Transactional
class EstateTest {

    private static final String SYSTEM_HEADER = "id,name,tenancy,provider,region,encryptedAtRest,parentId\n";

    @Autowired
    EstateFiles files;

    @Autowired
    Estate estate;

    @BeforeEach
    void anEstateOfThree() {
        put("customers", "id,name,locale\nc1,\"One, é\",fr\nc2,Two,en\n");
        put("systems", SYSTEM_HEADER + """
                cluster,Cluster,dedicated,aws,eu-west-3,true,
                machine,Machine,dedicated,aws,eu-west-3,true,cluster
                other,Other,shared,aws,eu-west-3,false,
                """);
        put("projects", "id,customerId,name\np1,c1,First\np2,c2,Second\n");
        put("placements", """
                projectId,environment,systemId,from,to
                p1,production,machine,2025-01-01T00:00:00Z,2025-06-01T02:00:00+02:00
                p2,staging,other,2025-01-01T00:00:00Z,
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-31T23:59:59Z, 2025-07-01T00:00:00Z, c1",
        "2025-06-01T00:00:00Z, 2025-07-01T00:00:00Z, ''",
        "2024-12-01T00:00:00Z, 2025-01-01T00:00:00Z, ''",
        "2024-12-01T00:00:00Z, 2025-01-01T00:00:01Z, c1"
    })
    void aPlacementCountsFromItsBeginningUpToItsEnd(Instant from, Instant to, String expected) {
        assertThat(affected("cluster", from, to)).isEqualTo(expected);
    }

    @Test
    void aClusterIncludesItsPartsAndWhoIsOnAClusterIsOnItsMachines() {
        assertThat(affected("cluster", null, null)).isEqualTo("c1");
        assertThat(affected("machine", null, null)).isEqualTo("c1");
        assertThat(affected("other", null, null)).isEqualTo("c2");

        put("placements", """
                projectId,environment,systemId,from,to
                p1,production,machine,2025-01-01T00:00:00Z,
                p2,staging,cluster,2025-01-01T00:00:00Z,
                """);
        assertThat(affected("machine", null, null)).isEqualTo("c1,c2");
        assertThat(affected("other", null, null)).isEqualTo("");
    }

    @Test
    void aCustomerWhoLeftIsEndedAndStillCountsForThePast() {
        put("customers", "id,name,locale\nc2,Two,en\n");
        assertThat(files.after("customers", "", 10))
                .extracting(row -> row.get("id"))
                .containsExactly("c2");
        assertThat(affected("cluster", Instant.parse("2025-02-01T00:00:00Z"), null))
                .isEqualTo("c1");
    }

    @Test
    void oneBadLineInAThousandRefusesTheWholeFile() {
        String lines = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> "c1,security,n," + (i == 500 ? "no address" : "a" + i + "@c1.example.com"))
                .collect(Collectors.joining("\n"));
        assertThat(faults("contacts", "customerId,role,name,email\n" + lines)).containsExactly("lines[501].email");
        assertThat(files.after("contacts", "", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contacts|customerId,role,name,email;nobody,security,n,a@b.fr|lines[2].customerId",
                "contacts|customerId,role,name,email;c1,boss,n,a@b.fr|lines[2].role",
                "contacts|customerId,role,name;c1,boss,n|lines[1].email",
                "contacts|customerId,role,name,email,fax;c1,security,n,a@b.fr,1|lines[1].fax",
                "contacts|customerId,role,name,email;c1,security,n|lines[2]",
                "customers|id,name,locale;c1,One,fr;c1,Two,fr|lines[3].id",
                "customers|id,name,locale;c1,One,xx|lines[2].locale",
                "customers|id,name,locale;c1,O\u0007ne,fr|lines[2].name",
                "placements|projectId,environment,systemId,from,to;p1,x,other,2025-01-01T00:00:00,|lines[2].from",
                "placements|projectId,environment,systemId,from,to;p1,x,other,2025-01-02T00:00:00Z,2025-01-01T00:00:00Z|lines[2].to",
                "systems|id,name,tenancy,provider,region,encryptedAtRest,parentId;a,A,shared,x,y,true,a|lines[2].parentId",
                "customers|''|''"
            })
    void namesLineAndColumn(String collection, String file, String field) {
        assertThat(faults(collection, file.replace(';', '\n'))).containsExactly(field);
    }

    @Test
    void listsAHundredBadLinesAtMost() {
        String file = "id,name,locale\n" + "c1,,\n".repeat(500);
        assertThat(faults("customers", file)).hasSize(100);
    }

    private void put(String collection, String file) {
        files.replace(collection, new ByteArrayInputStream(("\uFEFF" + file).getBytes(UTF_8)), Actor.VIGIE);
    }

    private List<String> faults(String collection, String file) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> put(collection, file));
        return refusal == null ? List.of() : fields(refusal);
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.faults().stream().map(Fault::field).toList();
    }

    private String affected(String system, @Nullable Instant from, @Nullable Instant to) {
        return estate.affected(List.of(system), from, to).stream()
                .map(one -> one.customer().id())
                .collect(Collectors.joining(","));
    }

    @Test
    void aPartOfAPartIsReachedFromTheTopAndTouchesAllAboveIt() {
        put("systems", SYSTEM_HEADER + """
                cluster,Cluster,dedicated,aws,eu-west-3,true,
                machine,Machine,dedicated,aws,eu-west-3,true,cluster
                disk,Disk,dedicated,aws,eu-west-3,true,machine
                other,Other,shared,aws,eu-west-3,false,
                """);
        put("placements", """
                projectId,environment,systemId,from,to
                p1,production,disk,2025-01-01T00:00:00Z,
                p2,staging,other,2025-01-01T00:00:00Z,
                """);

        assertThat(estate.affected(List.of("cluster", "machine"), null, null))
                .extracting(affected -> affected.customer().id())
                .containsExactly("c1");
        assertThat(estate.touched(List.of("machine"))).containsExactlyInAnyOrder("cluster", "machine", "disk");
        assertThat(estate.touched(List.of("disk", "gone")))
                .containsExactlyInAnyOrder("cluster", "machine", "disk", "gone");
        assertThat(estate.touched(List.of())).isEmpty();
    }
}
