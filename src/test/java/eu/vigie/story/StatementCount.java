package eu.vigie.story;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Which statements the house sends to its database while it answers a request. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {

    private static final ThreadLocal<List<String>> SENT = ThreadLocal.withInitial(ArrayList::new);
    private static final Map<String, List<String>> BY_ADDRESS = new ConcurrentHashMap<>();

    /** Of the last request to that address, in order. */
    public static List<String> of(String address) {
        return BY_ADDRESS.getOrDefault(address, List.of());
    }

    @Bean
    static BeanPostProcessor counted() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Counted(database) : bean;
            }
        };
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Filter statementsOfEachRequest() {
        return (request, response, chain) -> {
            SENT.get().clear();
            chain.doFilter(request, response);
            var asked = (HttpServletRequest) request;
            var query = asked.getQueryString();
            BY_ADDRESS.put(asked.getRequestURI() + (query == null ? "" : "?" + query), List.copyOf(SENT.get()));
        };
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, super.getConnection(), "");
        }
    }

    private static <T> T watched(Class<T> type, T real, String sql) {
        InvocationHandler handler = (proxy, method, given) -> answer(real, method, given, sql);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object answer(Object real, Method method, Object[] given, String sql) throws Throwable {
        if (method.getName().startsWith("execute"))
            SENT.get().add(sql.isEmpty() ? String.valueOf(given == null ? "" : given[0]) : sql);
        try {
            var answer = method.invoke(real, given);
            if (answer instanceof PreparedStatement prepared)
                return watched(PreparedStatement.class, prepared, String.valueOf(given[0]));
            return answer instanceof Statement plain ? watched(Statement.class, plain, "") : answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
