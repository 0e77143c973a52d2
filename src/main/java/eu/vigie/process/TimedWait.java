package eu.vigie.process;

/** Where a case waits for a timer: the step that waits, and the timer that ends or crosses its waiting. */
enum TimedWait {
    /** A clock waits for its next rung; it asks for it again when its duty is moved. */
    NEXT_RUNG("wait", "rung-due"),
    /** The seniors have their time to answer. It rings once and does not end their waiting. */
    ALERT("acknowledge-alert", "alert-unacknowledged");

    private final String step;
    private final String timer;

    TimedWait(String step, String timer) {
        this.step = step;
        this.timer = timer;
    }

    /** Id of the step in its diagram. */
    String step() {
        return step;
    }

    /** Id of the timer in its diagram. */
    String timer() {
        return timer;
    }
}
