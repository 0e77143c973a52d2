package eu.vigie.notice;

import java.util.Optional;

/** What somebody sees who holds the link of a letter, and may do without signing in. */
public interface Correspondence {

    /** What stands behind the last part of a letter's link; empty when it is none of ours. */
    Optional<ReceivedLetter> behind(String token);

    /** They say that the letter was read. Refuses a link that is none of ours. */
    void confirm(String token);
}
