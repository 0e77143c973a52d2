package eu.vigie.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account should say, whole: what is left out is gone. {@link AccountKeeping#change} says what is wrong with it.
 *
 * @param locale {@code en} or {@code fr}
 * @param roles contract codes
 * @param locked whether nobody may sign on under this name
 */
public record AccountChange(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable List<String> roles,
        boolean locked) {

    /** What stands there now, to be changed in parts. */
    public static AccountChange of(Account account) {
        return new AccountChange(
                account.email(),
                account.phone(),
                account.locale().toLanguageTag(),
                PersonRules.codes(account.roles()),
                account.locked());
    }

    /** The same, locked or open. */
    AccountChange with(boolean lock) {
        return new AccountChange(email, phone, locale, roles, lock);
    }
}
