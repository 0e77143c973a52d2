package eu.vigie.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone to be taken on, as asked for; {@link Accounts#create} says what is wrong with it. Roles are contract codes. */
public record NewPerson(
        @Nullable String name,
        @Nullable String password,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable List<String> roles) {

    /** What the account is to say. */
    AccountChange change() {
        return new AccountChange(email, phone, locale, roles, false);
    }

    @Override
    public String toString() {
        // The password must not reach a log.
        return "NewPerson[name=" + name + ", roles=" + roles + "]";
    }
}
