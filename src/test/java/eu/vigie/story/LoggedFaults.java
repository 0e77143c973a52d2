package eu.vigie.story;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** What the house logged of its last fault: an answer of 500 says nothing of it to the caller, a failing story should. */
final class LoggedFaults extends AppenderBase<ILoggingEvent> {

    private static final LoggedFaults LISTENER = new LoggedFaults();
    private static final int MOST_CHARACTERS = 6000;

    private volatile String last = "";

    private LoggedFaults() {
        start();
    }

    /** Again for each story: the logging of a new house has forgotten who listened. */
    static void listen() {
        var logger = (Logger) LoggerFactory.getLogger("eu.vigie.web.api.Refused");
        LISTENER.setContext(logger.getLoggerContext());
        logger.detachAppender(LISTENER);
        logger.addAppender(LISTENER);
    }

    static String last() {
        return LISTENER.last;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getThrowableProxy() == null) return;
        var trace = ThrowableProxyUtil.asString(event.getThrowableProxy());
        last = event.getFormattedMessage() + "\n" + trace.substring(0, Math.min(trace.length(), MOST_CHARACTERS));
    }
}
