package eu.vigie.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.stereotype.Component;

/** The decision tables of {@code bpmn/*.dmn}; a table asked the same twice answers from memory. */
@Component
class Tables {

    static final List<String> NAMES = List.of(
            "severity-data-context",
            "severity-circumstances",
            "exposure",
            "interruption",
            "risk",
            "high-risk",
            "doubts",
            "exemptions",
            "duties");

    /** The inputs are a few ordinals each, so that far fewer combinations occur; the bound guards the memory. */
    private static final int MOST_REMEMBERED = 20_000;

    private final DmnEngine engine;
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final Map<Asked, List<TableRow>> answers = new ConcurrentHashMap<>();

    private final Map<String, byte[]> files;
    private final String digest;

    private record Asked(String table, Question question) {}

    Tables() {
        this(rule -> {});
    }

    /** {@code hit} hears the id of every row that matches, for the coverage of the tables. */
    Tables(Consumer<String> hit) {
        this(NAMES.stream().collect(Collectors.toMap(Function.identity(), Tables::file)), hit);
    }

    /** The tables of another release, file by file. */
    Tables(Map<String, byte[]> files, Consumer<String> hit) {
        this.files = Map.copyOf(files);
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                List.of(event -> event.getMatchingRules().forEach(rule -> hit.accept(rule.getId()))));
        // The cells are plain unary tests; the engine's first FEEL answers them about twenty times faster than its
        // second.
        configuration.enableFeelLegacyBehavior(true);
        engine = configuration.buildEngine();
        var all = sha256();
        NAMES.forEach(name -> {
            byte[] file = Objects.requireNonNull(files.get(name), name);
            all.update(file);
            decisions.put(name, engine.parseDecision(name, new ByteArrayInputStream(file)));
        });
        digest = HexFormat.of().formatHex(all.digest());
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

    private static byte[] file(String name) {
        try (InputStream file = Tables.class.getResourceAsStream("/bpmn/" + name + ".dmn")) {
            if (file == null) throw new IllegalStateException("no decision table " + name);
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException("decision table " + name + " cannot be read", unreadable);
        }
    }

    /** Every row that speaks, output by output, in the order of the table. */
    List<TableRow> rows(String table, Question question) {
        var asked = new Asked(table, question);
        var remembered = answers.get(asked);
        return remembered == null ? learnt(asked) : remembered;
    }

    private List<TableRow> learnt(Asked asked) {
        if (answers.size() > MOST_REMEMBERED) answers.clear();
        return answers.computeIfAbsent(asked, this::evaluate);
    }

    /** The row that speaks, where a table gives exactly one. */
    TableRow row(String table, Question question) {
        return rows(table, question).get(0);
    }

    private List<TableRow> evaluate(Asked asked) {
        return evaluate(asked.table(), asked.question().inputs());
    }

    /** Asks the engine itself, without memory. */
    List<TableRow> evaluate(String table, Map<String, Object> inputs) {
        var decision = decisions.get(table);
        if (decision == null) throw new IllegalArgumentException("no decision table " + table);
        return engine.evaluateDecisionTable(decision, inputs).getResultList().stream()
                .map(TableRow::new)
                .toList();
    }
}
