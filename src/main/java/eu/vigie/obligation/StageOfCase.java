package eu.vigie.obligation;

import eu.vigie.breach.Breach;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Stage;

/** A stage of a regime that the organisation declared, in a case that is open. */
record StageOfCase(Breach breach, Row row, Regime regime, Stage stage) {}
