package eu.vigie.delivery;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What links are sealed with: made once for all nodes, at the first start, and kept beside the rows that they name. */
@Component
class LinkSecret implements InitializingBean {

    private final JdbcClient database;
    private String secret = "";

    LinkSecret(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        if (database.sql("select count(*) from letter_seal").query(Long.class).single() == 0) {
            make();
        }
        secret = database.sql("select secret from letter_seal")
                .query(String.class)
                .single();
    }

    private void make() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        try {
            database.sql("insert into letter_seal (only_one, secret) values (1, ?)")
                    .param(HexFormat.of().formatHex(random))
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            // Its secret is ours as well.
            return;
        }
    }

    String get() {
        return secret;
    }
}
