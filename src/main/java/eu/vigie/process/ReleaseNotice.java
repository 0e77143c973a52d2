package eu.vigie.process;

import static eu.vigie.process.Form.longText;

import eu.vigie.notice.NoticeConflict;
import eu.vigie.notice.Notices;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One authorised person releases under a pressing clock; the approval follows. */
@Component
class ReleaseNotice implements Step {

    private final Notices notices;
    private final CalledProcesses called;

    ReleaseNotice(Notices notices, CalledProcesses called) {
        this.notices = notices;
        this.called = called;
    }

    @Override
    public String key() {
        return "release_notice";
    }

    @Override
    public List<Task.Field> form() {
        return List.of(longText("note"));
    }

    @Override
    public Map<String, Object> complete(StepContext context) {
        refuseUnlessPressing(context);
        notices.releaseAlone(context.notice(), context.actor());
        return Map.of();
    }

    /** The task was opened by a clock that may have been moved since; then the second person is waited for again (ADR 6). */
    private void refuseUnlessPressing(StepContext context) {
        var duties = Notification.of(context.process()).orElseThrow().duties();
        if (notices.get(context.notice()).releasedAt() == null && !called.pressing(context.breach(), duties))
            throw new NoticeConflict("release-not-pressing");
    }
}
