package eu.vigie.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * While a page is made, what a room reads for one part of it is not read again for the next: the page shows one state of things, and
 * asks the database once. Readings are the methods that say so ({@code readOnly}); after a method that may write nothing is remembered.
 * See ADR 41.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ReadOnce {

    /** Readings of one page; a page that needs more streams a table, and nobody reads a table twice. */
    private static final int MOST = 100;

    private static final TransactionAttributeSource RULES = new AnnotationTransactionAttributeSource(false);

    private record Reading(@Nullable Object room, Method method, List<@Nullable Object> arguments) {}

    /** Outside the transaction: what is remembered begins none. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor readingsOfAPage() {
        var advisor = new DefaultPointcutAdvisor(new Rooms(), (MethodInterceptor) ReadOnce::answer);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    /** A page that reads in one transaction is no reading of itself. */
    private static final class Rooms extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getName().startsWith("eu.vigie.")
                    && !type.isAnnotationPresent(Controller.class)
                    && RULES.getTransactionAttribute(method, type) != null;
        }
    }

    private static @Nullable Object answer(MethodInvocation call) throws Throwable {
        var readings = ofThisPage().orElse(null);
        if (readings == null || readings.writing) return call.proceed();
        if (!reads(call)) return readings.written(call);
        return readings.once(new Reading(call.getThis(), call.getMethod(), Arrays.asList(call.getArguments())), call);
    }

    /** What one page has read so far. */
    private static final class Readings {

        private final Map<Reading, @Nullable Object> known = new HashMap<>();
        private boolean writing;

        @Nullable
        Object once(Reading reading, MethodInvocation call) throws Throwable {
            if (known.containsKey(reading)) return known.get(reading);
            var answer = call.proceed();
            if (known.size() >= MOST) known.clear();
            known.put(reading, answer);
            return answer;
        }

        /** Whoever writes reads for themselves, and afterwards everybody anew. */
        @Nullable
        Object written(MethodInvocation call) throws Throwable {
            writing = true;
            try {
                return call.proceed();
            } finally {
                writing = false;
                known.clear();
            }
        }
    }

    private static boolean reads(MethodInvocation call) {
        var room = call.getThis();
        var rule = RULES.getTransactionAttribute(call.getMethod(), room == null ? null : room.getClass());
        return rule != null && rule.isReadOnly() && call.getMethod().getReturnType() != void.class;
    }

    /** Empty for the contract, for whatever changes something, and where nobody asks for a page. */
    private static Optional<Readings> ofThisPage() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked))
            return Optional.empty();
        HttpServletRequest request = asked.getRequest();
        if (!request.getMethod().equals("GET") || request.getRequestURI().startsWith("/api/")) return Optional.empty();
        if (request.getAttribute(ReadOnce.class.getName()) instanceof Readings known) return Optional.of(known);
        var none = new Readings();
        request.setAttribute(ReadOnce.class.getName(), none);
        return Optional.of(none);
    }
}
