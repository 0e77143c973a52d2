package eu.vigie.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a case holds at a moment: what must never be gone later. */
record Snapshot(
        Set<String> trail, Set<String> obligations, Set<String> notices, Set<String> filings, Set<String> letters) {

    static Snapshot of(Caller caller, String breach) {
        var path = "/api/breaches/" + breach;
        return new Snapshot(
                names(all(caller, "/api/audit?breach=" + breach), "id", "action", "subject"),
                names(all(caller, path + "/obligations?"), "id", "regime", "recipient"),
                names(all(caller, path + "/notices?"), "id", "kind"),
                names(all(caller, path + "/filings?"), "id", "type"),
                names(letters(caller, breach), "address", "messageId"));
    }

    void holdsSomething() {
        assertThat(trail).isNotEmpty();
        assertThat(obligations).isNotEmpty();
        assertThat(letters).isNotEmpty();
    }

    void isStillThere(Snapshot later) {
        assertThat(later.trail).containsAll(trail);
        assertThat(later.obligations).containsAll(obligations);
        assertThat(later.notices).containsAll(notices);
        assertThat(later.filings).containsAll(filings);
        assertThat(later.letters).containsAll(letters);
    }

    /** The ledger rows of all letters of the case. */
    static List<JsonNode> letters(Caller caller, String breach) {
        var path = "/api/breaches/" + breach + "/notices";
        return all(caller, path + "?").stream()
                .flatMap(notice -> all(caller, path + "/" + notice.get("id").asString() + "/deliveries?").stream())
                .toList();
    }

    /** Every item, page by page. */
    static List<JsonNode> all(Caller caller, String path) {
        var items = new ArrayList<JsonNode>();
        var page = caller.get(path + "&limit=200");
        items.addAll(Routine.items(page));
        while (!page.json().get("next").isNull()) {
            page = caller.get(
                    path + "&limit=200&cursor=" + page.json().get("next").asString());
            items.addAll(Routine.items(page));
        }
        return items;
    }

    private static Set<String> names(List<JsonNode> items, String... fields) {
        return items.stream()
                .map(item -> List.of(fields).stream()
                        .map(field -> String.valueOf(item.get(field)))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toSet());
    }
}
