package eu.vigie.web.pages;

import eu.vigie.obligation.Board;
import eu.vigie.obligation.BoardFilter;
import eu.vigie.obligation.BoardLine;
import eu.vigie.obligation.BoardSection;
import eu.vigie.overview.Caseload;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import eu.vigie.web.Permission;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is owed across all cases: the first lines of each section, or one section, part by part. */
@Controller
class BoardPage {
    private static final int EACH = 6;
    private static final int LENGTH = 25;
    private static final int OWNERS = 8;
    private static final List<String> NAMES = List.of("section", "regime", "owner", "undecided");

    private final Board board;
    private final Caseload caseload;
    private final TaskInbox inbox;
    private final Permission permission;

    BoardPage(Board board, Caseload caseload, TaskInbox inbox, Permission permission) {
        this.board = board;
        this.caseload = caseload;
        this.inbox = inbox;
        this.permission = permission;
    }

    @GetMapping("/board")
    String show(@RequestParam Map<String, String> address, Model model) {
        String me = permission.insider().name();
        AddressWords query = AddressWords.of("/board", NAMES, address);
        BoardFilter filter = filter(query);
        BoardSection section = Codes.read(BoardSection.class, query.value("section"));
        model.addAttribute("sections", section == null ? top(filter) : part(section, filter, query, address, model));
        model.addAttribute("counts", numbers(filter));
        model.addAttribute("query", query);
        model.addAttribute("section", section);
        model.addAttribute("all", BoardSection.values());
        model.addAttribute("regimes", board.regimes());
        model.addAttribute(
                "owners",
                Stream.concat(Stream.of(me), caseload.owners(OWNERS).stream())
                        .distinct()
                        .toList());
        return "board";
    }

    private BoardFilter filter(AddressWords query) {
        String owner = query.given("owner");
        return new BoardFilter(
                query.given("regime"), owner == null ? null : caseload.heldBy(owner), query.given("undecided") != null);
    }

    private Map<BoardSection, List<BoardEntry>> top(BoardFilter filter) {
        return entries(board.top(filter, EACH));
    }

    private Map<BoardSection, List<BoardEntry>> part(
            BoardSection section, BoardFilter filter, AddressWords query, Map<String, String> address, Model model) {
        Board.Part part = board.part(section, filter, address.get("after"), LENGTH);
        model.addAttribute("more", part.next() == null ? null : query.address() + "&after=" + part.next());
        return entries(Map.of(section, part.lines()));
    }

    /** With the steps that wait, read at once for the whole page. */
    private Map<BoardSection, List<BoardEntry>> entries(Map<BoardSection, List<BoardLine>> lines) {
        Collection<Task> waiting = inbox.ofCases(lines.values().stream()
                .flatMap(List::stream)
                .map(line -> line.leading().breach())
                .distinct()
                .toList());
        Map<BoardSection, List<BoardEntry>> entries = new EnumMap<>(BoardSection.class);
        lines.forEach((section, all) -> entries.put(
                section, all.stream().map(line -> BoardEntry.of(line, waiting)).toList()));
        return entries;
    }

    private Map<BoardSection, String> numbers(BoardFilter filter) {
        return board.counts(filter).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> number(one.getValue())));
    }

    private static String number(@Nullable Integer count) {
        int found = count == null ? 0 : count;
        return found < Board.MOST_COUNTED ? String.valueOf(found) : (Board.MOST_COUNTED - 1) + "+";
    }
}
