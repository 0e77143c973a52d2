package eu.vigie.web.api;

import eu.vigie.identity.Account;
import eu.vigie.identity.AccountChange;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an account should say: a merge patch on what it says. */
@Component
class AccountPatch {

    private final JsonMapper json;

    AccountPatch(JsonMapper json) {
        this.json = json;
    }

    AccountChange read(Account account, JsonNode patch) {
        if (!patch.isObject()) throw new InvalidInput(Fault.of("", "not-an-object"));
        JsonNode merged = MergePatch.apply(json.valueToTree(AccountChange.of(account)), patch);
        try {
            return json.treeToValue(merged, AccountChange.class);
        } catch (JacksonException wrong) {
            throw new InvalidInput(Unreadable.fault(wrong));
        }
    }
}
