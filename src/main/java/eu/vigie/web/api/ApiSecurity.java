package eu.vigie.web.api;

import eu.vigie.actor.Role;
import eu.vigie.identity.ApiTokens;
import eu.vigie.source.SourceTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Sign-on of the contract: HTTP Basic or a token, with every request. No session and no cookie is honoured here, so a
 * foreign page has nothing to ride on and forgery protection would protect nothing. Documents of sources prove themselves: by a
 * token, or by their signature once they were read.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, ApiTokens tokens, SourceTokens sources, SignOnProblems problems) {
        return http.securityMatcher("/api/**", "/actuator/prometheus")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/prometheus")
                        .hasRole(Role.OPERATOR.name())
                        .requestMatchers(SourceAddress::takes)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        wrong -> wrong.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new TokensOfSources(sources, problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new BearerTokens(tokens, problems), BasicAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
