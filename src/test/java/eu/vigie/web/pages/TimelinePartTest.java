package eu.vigie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks at a part of the time line finds there what belongs to it: what stands on the whole alone is named. */
class TimelinePartTest {

    private static final Pattern ACTION = Pattern.compile("timeline\\.([a-z]+(?:_[a-z]+)+)");

    /** Names of steps and calls, which a {@code step_recorded} tells of. */
    private static final Set<String> STEPS = Set.of(
            "call_authority", "call_other", "call_police", "collect_evidence", "isolate_systems", "restore_service");

    private static final Set<String> OF_NO_CASE = Set.of(
            "ladder_changed",
            "password_changed",
            "report_link_made",
            "report_link_revoked",
            "token_issued",
            "token_revoked",
            "user_changed",
            "user_created",
            "user_locked",
            "user_unlocked");

    private static final Set<String> ON_THE_WHOLE_ALONE = Set.of(
            "case_address_made",
            "case_erased",
            "case_erasure_approved",
            "case_erasure_refused",
            "case_erasure_requested",
            "difference_explained",
            "drill_answered",
            "drill_ended",
            "drill_inject",
            "drill_started",
            "mail_released",
            "measure_done",
            "measure_dropped",
            "measure_moved",
            "measure_planned",
            "obligation_moved",
            "obligation_opened",
            "obligation_settled",
            "package_read",
            "signals_decided",
            "signals_received",
            "timers_armed_again");

    @Test
    void everyActionThatHasWordsStandsInAPartOrIsNamed() throws IOException {
        List<String> parted = parted();
        assertThat(actions()).hasSizeGreaterThan(80);
        assertThat(actions())
                .filteredOn(action -> !parted.contains(action))
                .containsExactlyInAnyOrderElementsOf(Stream.of(STEPS, OF_NO_CASE, ON_THE_WHOLE_ALONE)
                        .flatMap(Set::stream)
                        .toList());
    }

    @Test
    void everyActionOfAPartHasWordsAndStandsInNoOther() throws IOException {
        assertThat(parted()).doesNotHaveDuplicates();
        assertThat(actions()).containsAll(parted());
    }

    private static List<String> parted() {
        return Stream.of(TimelinePart.values())
                .flatMap(part -> part.actions().stream())
                .toList();
    }

    private static Set<String> actions() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (String bundle : WordBundles.names())
            for (String key : WordBundles.keys(bundle, "")) {
                var action = ACTION.matcher(key);
                if (action.matches()) actions.add(action.group(1));
            }
        return actions;
    }
}
