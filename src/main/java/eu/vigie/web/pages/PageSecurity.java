package eu.vigie.web.pages;

import eu.vigie.identity.PresentAccess;
import eu.vigie.identity.SignOnPaused;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-on of the screens: a form and a session. What is not named open needs it. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** Nothing from elsewhere, nothing inline. */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " script-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private static final String[] OPEN = {
        "/login",
        "/error",
        "/acknowledge/**",
        "/letter/**",
        "/report/**",
        "/trail-key",
        "/actuator/health/**",
        "/styles/**",
        "/scripts/**",
        "/images/**",
        "/fonts/**",
        "/webjars/**",
        "/favicon.ico",
        "/favicon.svg"
    };

    /** In a cookie of the browser, so that a form outlives the session in which it was opened. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static AuthenticationFailureHandler refusals() {
        ExceptionMappingAuthenticationFailureHandler refusals = new ExceptionMappingAuthenticationFailureHandler();
        refusals.setDefaultFailureUrl("/login?error");
        refusals.setExceptionMappings(Map.of(SignOnPaused.class.getName(), "/login?pause"));
        return refusals;
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http, PresentAccess present) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new PresentSessions(present), AnonymousAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler(refusals())
                        .permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInAgain("/login"))
                        .accessDeniedHandler(new OutdatedForm(KeptForms.cache())))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()))
                .requestCache(cache -> cache.requestCache(KeptForms.cache()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
