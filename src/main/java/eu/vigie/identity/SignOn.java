package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How a person proves who they are, and that an administrator has every role. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SignOn {

    @Bean
    static PasswordEncoder passwordEncoder(Clock clock) {
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

    @Bean
    UserDetailsService userDetails(PersonTable table) {
        return name -> table.find(name)
                .map(SignOn::details)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such user."));
    }

    private static UserDetails details(PersonTable.Credentials found) {
        return User.withUsername(found.person().name())
                .password(found.hash())
                .accountLocked(found.locked())
                .roles(found.person().roles().stream().map(Role::name).toArray(String[]::new))
                .build();
    }
}
