package eu.vigie.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of every page that shows something of a case, and of those that need none. */
public final class PagesOfACase {

    private static final List<String> OF_CASE = List.of(
            "",
            "/facts",
            "/facts/history",
            "/report",
            "/notices",
            "/clocks",
            "/as-known",
            "/film",
            "/evidence",
            "/contacts",
            "/law-enforcement",
            "/evidence/reference",
            "/evidence/hold",
            "/evidence/seal",
            "/timeline",
            "/picture",
            "/awareness",
            "/authorities",
            "/controllers",
            "/questions",
            "/report-requests",
            "/statements",
            "/containment",
            "/root-cause",
            "/root-cause/analysis",
            "/measures/new",
            "/what-if",
            "/what-if?outcome=not_a_breach&severity=low",
            "/acknowledge",
            "/call-sheet");

    private static final JsonNode ONE_OF_EACH = JsonMapper.builder().build().readTree("""
            [{"id": "1", "number": "1", "duty": "other_regime", "kind": "customer", "occasion": "first"}]""");

    private PagesOfACase() {}

    /** The same of a case that need not exist, with one of each thing. */
    public static List<String> ofAnyCase() {
        return of("2026-0001", list -> ONE_OF_EACH, filings -> {});
    }

    /** Pages that need no case. */
    public static List<String> general() {
        return List.of(
                "/",
                "/breaches",
                "/breaches?state=responding&role=controller&within=week&regime=GDPR-33-1&owner=admin&q=a&sort=persons",
                "/breaches/new",
                "/board",
                "/board?section=without_delay&regime=GDPR-34-1&owner=admin&undecided=true",
                "/tasks",
                "/mail",
                "/register",
                "/retention",
                "/register/report",
                "/register/side-by-side",
                "/measures",
                "/times",
                "/signals",
                "/signals?all=true",
                "/incoming-mail",
                "/telephone-note",
                "/report-links",
                "/incoming-mail?state=apart",
                "/signal-sources",
                "/signal-sources/new",
                "/subscriptions",
                "/subscriptions/new",
                "/users",
                "/users/new",
                "/users/admin",
                "/call-sheet",
                "/blank-forms",
                "/what-if",
                "/deadline",
                "/deadline?rule=GDPR-33-1/notification&anchorAt.date=2026-03-27&anchorAt.time=10:00",
                "/deadline?rule=GDPR-34-1/communication&anchorAt.date=2026-11-27&anchorAt.time=18:05",
                "/account",
                "/drafts",
                "/drills",
                "/shortcuts",
                "/organisation",
                "/trail",
                "/health",
                "/ladders",
                "/regimes",
                "/timers",
                "/timers?late=true");
    }

    /** Pages of that case, one per open task and letter among them, found by somebody who may see everything. */
    public static List<String> of(String breach, Caller admin) {
        return of(breach, list -> admin.get(list).json().get("items"), filings -> admin.post(filings, Map.of()));
    }

    private static List<String> of(String breach, Function<String, JsonNode> house, Consumer<String> begin) {
        List<String> pages = new ArrayList<>();
        OF_CASE.forEach(page -> pages.add("/breaches/" + breach + page));
        ids(house, "/api/tasks?limit=200&breach=" + breach).forEach(id -> pages.add("/tasks/" + id));
        oneOfEachKind(house, "/api/breaches/" + breach + "/notices")
                .forEach(id -> pages.add("/breaches/" + breach + "/notices/" + id));
        ids(house, "/api/breaches/" + breach + "/notices?limit=1")
                .forEach(id -> ids(house, "/api/breaches/" + breach + "/notices/" + id + "/deliveries?limit=1")
                        .forEach(row -> pages.add("/breaches/" + breach + "/notices/" + id + "/recipients/" + row)));
        ids(house, "/api/breaches/" + breach + "/filings?limit=200").forEach(id -> {
            pages.add("/breaches/" + breach + "/filings/" + id);
            pages.add("/breaches/" + breach + "/filings/" + id + "/portal");
            pages.add("/breaches/" + breach + "/filings/" + id + "/fields/17");
        });
        ids(house, "/api/signal-groups?limit=200").stream().limit(1).forEach(id -> {
            pages.add("/signal-groups/" + id);
            Stream.of("promote", "join", "dismiss", "undo")
                    .forEach(verb -> pages.add("/signal-groups/" + id + "/" + verb));
        });
        ids(house, "/api/breaches/" + breach + "/evidence?limit=1").forEach(id -> Stream.of(
                        "", "/acquisition", "/hand-over", "/digest", "/correction", "/hold", "/destruction", "/seal")
                .map(page -> "/breaches/" + breach + "/evidence/" + id + page)
                .forEach(pages::add));
        ids(house, "/api/breaches/" + breach + "/law-enforcement-requests?limit=1")
                .forEach(id -> Stream.of("answer", "delay", "lifting", "hold")
                        .map(act -> "/breaches/" + breach + "/law-enforcement/" + id + "/" + act)
                        .forEach(pages::add));
        ids(house, "/api/signals?limit=1").forEach(id -> pages.add("/signals/" + id));
        duties(breach, house).stream().limit(2).forEach(id -> pages.add("/breaches/" + breach + "/duties/" + id));
        duties(breach, house).stream()
                .limit(1)
                .flatMap(id -> Stream.of("decision", "anchor", "submission")
                        .map(what -> "/breaches/" + breach + "/duties/" + id + "/" + what))
                .forEach(pages::add);
        duties(breach, house).stream()
                .limit(2)
                .forEach(id -> pages.add("/breaches/" + breach + "/duties/" + id + "/forms"));
        duties(breach, house).stream()
                .limit(1)
                .forEach(id -> pages.addAll(forms("/breaches/" + breach, id, house, begin)));
        each(house, "/api/breaches/" + breach + "/decisions?limit=200", "number")
                .forEach(number -> pages.add("/breaches/" + breach + "/decisions/" + number));
        return pages;
    }

    /** A form is begun, so that its pages are there; a duty that has none has no pages of it. */
    private static List<String> forms(
            String breach, String duty, Function<String, JsonNode> house, Consumer<String> begin) {
        String filings = "/api" + breach + "/obligations/" + duty + "/filings";
        begin.accept(filings);
        return ids(house, filings).stream()
                .flatMap(id -> Stream.of("", "/draft", "/discard", "/fields/213")
                        .map(page -> breach + "/filings/" + id + page))
                .toList();
    }

    /** Letters of one kind look alike, however many customers get one. */
    private static List<String> oneOfEachKind(Function<String, JsonNode> house, String path) {
        Map<String, String> first = new LinkedHashMap<>();
        JsonNode items = house.apply(path + "?limit=200");
        items.forEach(item -> first.putIfAbsent(
                item.get("kind") + "/" + item.get("occasion"), item.get("id").asString()));
        return List.copyOf(first.values());
    }

    /** Those of regimes beside the GDPR. */
    private static List<String> duties(String breach, Function<String, JsonNode> house) {
        JsonNode items = house.apply("/api/breaches/" + breach + "/obligations?limit=200");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.get("duty").asString().equals("other_regime"))
                .map(row -> row.get("id").asString())
                .toList();
    }

    private static List<String> ids(Function<String, JsonNode> house, String path) {
        return each(house, path, "id");
    }

    private static List<String> each(Function<String, JsonNode> house, String path, String field) {
        return StreamSupport.stream(house.apply(path).spliterator(), false)
                .map(item -> item.get(field).asString())
                .toList();
    }
}
