package eu.vigie.syslog;

import org.jspecify.annotations.Nullable;

/** What stands between the priority and the message; null where nothing does. */
record Header(
        @Nullable String timestamp,
        @Nullable String hostname,
        @Nullable String appName,
        @Nullable String procId,
        @Nullable String msgId) {

    static final Header NONE = new Header(null, null, null, null, null);
}
