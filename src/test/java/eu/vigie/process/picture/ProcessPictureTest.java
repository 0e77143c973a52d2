package eu.vigie.process.picture;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.process.Diagrams;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessPictureTest {

    static Stream<Diagrams> all() {
        return Diagrams.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyElementIsDrawnOnceUnderItsId(Diagrams diagram) {
        String picture = draw(diagram, Locale.ENGLISH);
        assertThat(diagram.nodes())
                .allSatisfy(node -> assertThat(picture).containsOnlyOnce("<g id=\"" + node.getId() + "\""));
        assertThat(diagram.flows())
                .allSatisfy(flow -> assertThat(picture).containsOnlyOnce("<g id=\"" + flow.getId() + "\""));
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePictureIsXmlWithoutStyleOrScript(Diagrams diagram) throws Exception {
        String picture = draw(diagram, Locale.FRENCH, new Mark("triage", Mark.State.ACTIVE));
        var bytes = new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8));
        var root = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(bytes)
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(picture).doesNotContain("style", "<script", " on");
        assertThat(picture.replaceAll("href=\"#step-[a-z0-9-]+\"", "")).doesNotContain("href");
    }

    @Test
    void aMarkShowsAsClassAsSignAndInWords() {
        String picture = draw(breach(), Locale.ENGLISH, new Mark("triage", Mark.State.ACTIVE));
        assertThat(picture)
                .contains("<g id=\"triage\" class=\"user-task active\"><title>Triage – to do now</title>")
                .contains("<desc id=\"breach-response-desc\">Triage: to do now</desc>")
                .containsOnlyOnce("class=\"token\"");
    }

    @Test
    void aStepLeadsToItsLineInWordsAndAGatewayNowhere() {
        String picture = draw(breach(), Locale.ENGLISH, new Mark("triage", Mark.State.ACTIVE));
        assertThat(picture)
                .contains("<a href=\"#step-triage\" aria-label=\"Triage – to do now\">")
                .contains("<a href=\"#step-breach-reported\"")
                .doesNotContain("#step-fork", "#step-further-filing", "role=\"img\"");
    }

    @Test
    void theMostUrgentOfSeveralMarksShows() {
        Mark done = new Mark("triage", Mark.State.DONE);
        Mark active = new Mark("triage", Mark.State.ACTIVE);
        assertThat(draw(breach(), Locale.ENGLISH, done, active)).contains("\"user-task active\"");
        assertThat(draw(breach(), Locale.ENGLISH, active, done)).contains("\"user-task active\"");
    }

    @Test
    void aFrenchReaderSeesFrenchNames() {
        assertThat(draw(breach(), Locale.FRANCE, new Mark("close-breach", Mark.State.DONE)))
                .contains("Clore la violation – fait")
                .doesNotContain("Close breach");
    }

    @Test
    void namesCannotBecomeMarkUp() {
        Wording hostile = new Wording() {
            @Override
            public String label(String elementId, String name) {
                return "<b>&\"'";
            }

            @Override
            public String state(Mark.State state) {
                return "<i>";
            }
        };
        String picture =
                new ProcessPicture(breach().model()).draw(List.of(new Mark("triage", Mark.State.ACTIVE)), hostile);
        assertThat(picture).contains("&lt;b&gt;&amp;&quot;&#39;").doesNotContain("<b>", "<i>");
    }

    @Test
    void longTextBreaksBetweenWords() {
        assertThat(LabelText.lines("Approved, or 90 % of the time is gone", 140))
                .containsExactly("Approved, or 90 % of", "the time is gone");
        assertThat(LabelText.lines("Unbreakable", 10)).containsExactly("Unbreakable");
    }

    private static Diagrams breach() {
        return Diagrams.named("breach-response");
    }

    private static String draw(Diagrams diagram, Locale locale, Mark... marks) {
        Wording wording = new BundleWording(diagram.process().getId(), locale);
        return new ProcessPicture(diagram.model()).draw(List.of(marks), wording);
    }
}
