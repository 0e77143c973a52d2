package eu.vigie.notice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a letter to customers that has not gone says of the case what triage says now: that personal data are concerned (GDPR
 * Art. 33(2)), or project data only. Its words are bound when it is finished, and triage may say otherwise after that.
 */
@Component
public class SpokenOutcome {

    private final NoticeTable notices;
    private final CustomerWaves waves;

    SpokenOutcome(NoticeTable notices, CustomerWaves waves) {
        this.notices = notices;
        this.waves = waves;
    }

    /** True where triage says otherwise than the letter; never of a letter to others than customers. */
    @Transactional(readOnly = true)
    public boolean changed(long notice) {
        return changed(notices.get(notice));
    }

    boolean changed(NoticeRow letter) {
        return waves.ofAnotherOutcome(letter);
    }

    /** Refuses to let it go: its readers would be told what is known to be wrong, and no duty would be met by it. */
    void refuse(NoticeRow letter) {
        if (changed(letter)) throw new NoticeConflict("notice-outcome-changed");
    }
}
