package eu.vigie.register.proof;

import eu.vigie.obligation.Obligations;
import eu.vigie.register.Register;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the package is, the register's entry, and what was owed. */
@Component
@Order(1)
class RegisterChapter implements Chapter {

    private final Register register;
    private final Obligations obligations;
    private final JsonMapper json;

    RegisterChapter(Register register, Obligations obligations, JsonMapper json) {
        this.register = register;
        this.obligations = obligations;
        this.json = json;
    }

    @Override
    public void write(CaseFile about, Archive archive) throws IOException {
        archive.add("package.json", out -> out.write(json.writeValueAsBytes(title(about))));
        archive.add("register.json", out -> out.write(json.writeValueAsBytes(register.entry(about.reference()))));
        archive.add("obligations.json", out -> out.write(json.writeValueAsBytes(obligations.of(about.reference()))));
    }

    /** What a package says of itself. */
    static Map<String, Object> title(CaseFile about) {
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("format", "vigie-package/1");
        what.put("reference", about.reference());
        what.put("exercise", about.breach().exercise());
        what.put("trail", about.trail());
        what.put("key", about.key().verifierKey());
        return what;
    }
}
