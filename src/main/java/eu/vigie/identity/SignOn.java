package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** How a person proves who they are, how often anybody may guess, and that an administrator has every role. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SignOn {

    @Bean
    static RememberedPasswords passwordEncoder(Clock clock) {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        String[] others = Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMIN)
                .map(Role::name)
                .toArray(String[]::new);
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.ADMIN.name())
                .implies(others)
                .build();
    }

    /** No bean: beside our provider the framework would only warn of it. */
    static UserDetailsService userDetails(PersonTable table) {
        return name -> table.find(name)
                .map(SignOn::details)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such user."));
    }

    @Bean
    static AuthenticationProvider pacedSignOn(
            PersonTable table, RememberedPasswords passwords, WrongPasswords wrong, Clock clock) {
        return new PacedSignOn(userDetails(table), passwords, wrong, clock);
    }

    private static UserDetails details(PersonTable.Credentials found) {
        return User.withUsername(found.person().name())
                .password(found.hash())
                .accountLocked(found.locked())
                .roles(found.person().roles().stream().map(Role::name).toArray(String[]::new))
                .build();
    }
}
