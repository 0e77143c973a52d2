package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user as other rooms see one: who to write to, in which language, and what the person may do. */
public record Person(String name, String email, @Nullable String phone, Locale locale, Set<Role> roles) {}
