package eu.vigie.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** The same request to filters that come after whoever has signed it on. */
class WithoutAuthorization extends HttpServletRequestWrapper {

    WithoutAuthorization(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Authorization") ? null : super.getHeader(name);
    }
}
