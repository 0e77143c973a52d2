package eu.vigie.draft;

import java.util.List;
import java.util.Optional;

/** Drafts by person. Nobody reads another's; that somebody is writing is all that others learn. */
public interface Drafts {

    /** Of one person at most. */
    int MOST = 100;

    /** Characters of one draft at most, as encoded. */
    int LONGEST = 300_000;

    /** Days until a draft that nobody touched is erased (GDPR Art. 5(1)(e)). */
    int KEPT_DAYS = 30;

    /** Keeps what was typed, in the place of what stood on that sheet. Refuses what is too long and one draft too many. */
    void keep(String person, String sheet, String form, String typed);

    Optional<Draft> find(String person, String sheet);

    /** The newest first. */
    List<Draft> of(String person);

    /** Who has a draft of that form, the newest first; fifty at most. */
    List<Writing> writing(String form);

    /** A sheet that is not theirs, or none, changes nothing. */
    void erase(String person, String sheet);
}
