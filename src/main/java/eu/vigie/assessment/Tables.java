package eu.vigie.assessment;

import eu.vigie.rules.Cells;
import eu.vigie.rules.Table;
import eu.vigie.rules.TableFile;
import eu.vigie.rules.TableRow;
import java.io.ByteArrayInputStream;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.stereotype.Component;

/** The decision tables of {@code bpmn/*.dmn}, thresholds and lists of categories included: one version of the rules. */
@Component
class Tables {

    private static final Map<String, Class<? extends Question>> ASKED = Map.ofEntries(
            Map.entry("severity-data-context", SeverityQuestion.Context.class),
            Map.entry("severity-circumstances", SeverityQuestion.Circumstances.class),
            Map.entry("severity-ease", SeverityQuestion.Ease.class),
            Map.entry("severity-bands", SeverityQuestion.Score.class),
            Map.entry("severity-flags", SeverityQuestion.Flags.class),
            Map.entry("data-kinds", Question.Category.class),
            Map.entry("protected-people", Question.Category.class),
            Map.entry("live-system", Question.Kind.class),
            Map.entry("scale", Question.Count.class),
            Map.entry("exposure", Question.Exposure.class),
            Map.entry("interruption", Question.Interruption.class),
            Map.entry("risk", Question.Danger.class),
            Map.entry("high-risk", Question.Danger.class),
            Map.entry("doubts", Question.Doubts.class),
            Map.entry("exemptions", Question.Excuse.class),
            Map.entry("duties", Question.Owed.class));

    static final List<String> NAMES = ASKED.keySet().stream().sorted().toList();

    private final DmnEngine engine;
    private final Cells cells;
    private final Map<String, DmnDecision> decisions;
    private final Map<String, Table> tables;
    private final Map<String, byte[]> files;
    private final String digest;

    Tables() {
        this(rule -> {});
    }

    /** {@code hit} hears the id of every row that matches, for the coverage of the tables. */
    Tables(Consumer<String> hit) {
        this(NAMES.stream().collect(Collectors.toMap(Function.identity(), TableFile::bytes)), hit);
        proofread();
    }

    /** The tables of another release, file by file. */
    Tables(Map<String, byte[]> files, Consumer<String> hit) {
        this.files = Map.copyOf(files);
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        // The cells are plain unary tests; the engine's first FEEL answers them about twenty times faster than its
        // second.
        configuration.enableFeelLegacyBehavior(true);
        engine = configuration.buildEngine();
        cells = new Cells(configuration);
        decisions = each(this::parsed);
        tables = each(name -> new Table(decision(name), cells, asked(name), hit));
        var all = sha256();
        NAMES.forEach(name -> all.update(file(name)));
        digest = HexFormat.of().formatHex(all.digest());
    }

    private static <T> Map<String, T> each(Function<String, T> made) {
        return NAMES.stream().collect(Collectors.toMap(Function.identity(), made));
    }

    private DmnDecision parsed(String name) {
        try {
            return engine.parseDecision(name, new ByteArrayInputStream(file(name)));
        } catch (RuntimeException unreadable) {
            throw new IllegalStateException(
                    "bpmn/" + name + ".dmn cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private DmnDecision decision(String name) {
        return Objects.requireNonNull(decisions.get(name), name);
    }

    /** Refuses a misspelt cell by file, table and row: at the start, not when a breach first asks. */
    final void proofread() {
        tables.forEach((name, table) -> table.proofread(TableWords.of(name, question(name))));
    }

    /** The files of all tables by name. */
    Map<String, byte[]> files() {
        return files;
    }

    /** SHA-256 over the files of all tables, in the order of {@link #NAMES}: the version of the rules. */
    String digest() {
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Class<? extends Question> question(String table) {
        return Objects.requireNonNull(ASKED.get(table));
    }

    private static List<String> asked(String table) {
        var components = question(table).getRecordComponents();
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    /** Every row that speaks, output by output, in the order of the table. */
    List<TableRow> rows(String table, Question question) {
        return table(table).rows(question);
    }

    /** Whether any row speaks. */
    boolean speaks(String table, Question question) {
        return table(table).speaks(question);
    }

    /** The row that speaks, where a table gives exactly one. */
    TableRow row(String table, Question question) {
        return table(table).first(question).orElseThrow();
    }

    /** Where an input of a table changes sides, in the order of its rows. */
    List<Border> borders(String table, String input) {
        return table(table).cells(input).flatMap(Border::of).toList();
    }

    /** The same table for questions with other components, or in another order. */
    Table table(String name, List<String> asked) {
        return new Table(decision(name), cells, asked, rule -> {});
    }

    private Table table(String name) {
        var table = tables.get(name);
        if (table == null) throw new IllegalArgumentException("no decision table " + name);
        return table;
    }

    /** Asks the engine itself: what {@link Table} is held against. */
    List<TableRow> evaluate(String table, Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(decision(table), inputs).getResultList().stream()
                .map(TableRow::new)
                .toList();
    }
}
