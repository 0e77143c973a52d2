package eu.vigie.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where sources bring their documents. */
final class SourceAddress {

    /** With this key Firehose shows who it is. */
    static final String FIREHOSE_KEY = "X-Amz-Firehose-Access-Key";

    private static final String SIGNALS = "/api/signals";
    private static final Pattern TAKES = Pattern.compile("/api/signal-sources/([a-z0-9][a-z0-9._-]{0,59})/signals");

    private SourceAddress() {}

    /** True for a document of a source. */
    static boolean takes(HttpServletRequest request) {
        return request.getMethod().equals("POST") && of(request).matches();
    }

    /** True for a signal or a document of signals, whoever brings it. */
    static boolean raises(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getRequestURI().equals(SIGNALS) || of(request).matches());
    }

    /** True for what that source may do, and it is all that it may do. */
    static boolean mayRaise(HttpServletRequest request, String source) {
        if (!request.getMethod().equals("POST")) return false;
        Matcher address = of(request);
        return request.getRequestURI().equals(SIGNALS)
                || address.matches() && address.group(1).equals(source);
    }

    private static Matcher of(HttpServletRequest request) {
        return TAKES.matcher(request.getRequestURI());
    }
}
