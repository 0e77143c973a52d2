package eu.vigie.overview;

import java.time.Instant;
import java.util.List;

/** How long things took. Exercises do not count, nor what turned out to be no breach. */
public interface Times {

    /** Of the cases detected since then: every measure along every axis, groups without a case left out. */
    List<Taken> since(Instant since);
}
