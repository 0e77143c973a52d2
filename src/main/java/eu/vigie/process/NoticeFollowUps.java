package eu.vigie.process;

import eu.vigie.notice.FollowUps;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** A follow-up for each wave that left somebody; it ends by itself when nobody is left, and with the case. */
@Component
class NoticeFollowUps {

    private static final String PROCESS = "notice-follow-up";

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final FollowUps followUps;

    NoticeFollowUps(RuntimeService runtime, CaseInstances instances, FollowUps followUps) {
        this.runtime = runtime;
        this.instances = instances;
        this.followUps = followUps;
    }

    void align(String breach) {
        var open = instances.main(breach).isEmpty() ? List.<Long>of() : followUps.open(breach);
        var running = new HashSet<Long>();
        for (var instance : instances.running(breach, PROCESS)) {
            var notice = (Long) instances.variables(instance.getId()).get(Variables.NOTICE);
            if (open.contains(notice)) running.add(notice);
            else instances.change(instance.getId(), Map.of(Variables.NOBODY_LEFT, true));
        }
        open.stream()
                .filter(notice -> !running.contains(notice))
                .forEach(notice -> runtime.startProcessInstanceByKey(
                        PROCESS, breach, Map.of(Variables.NOTICE, notice, Variables.NOBODY_LEFT, false)));
    }
}
