package eu.vigie.process;

import eu.vigie.notice.FollowUps;
import java.util.HashSet;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** A follow-up for each wave that left somebody, after closing as well: letters come back late. It ends by itself when nobody is left. */
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
        var open = followUps.open(breach);
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
