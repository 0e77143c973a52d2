package eu.vigie.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Erases addresses from the ledger. The Message-ID stays: it derives from the address but does not give it away. */
@Component
class Forgetting {

    private static final int PAGE = 1000;

    private final JdbcClient database;
    private final Attempts attempts;
    private final CaptureFolder folder;

    Forgetting(JdbcClient database, Attempts attempts, CaptureFolder folder) {
        this.database = database;
        this.attempts = attempts;
        this.folder = folder;
    }

    @Transactional
    public int forget(String owner) {
        List<Path> files = files(owner);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.forEach(Forgetting::delete);
            }
        });
        attempts.forget(owner);
        return database.sql("update delivery set address = '', message_key = message_id, last_reply = enhanced_status,"
                        + " captured_file = null where owner = ?")
                .param(owner)
                .update();
    }

    private List<Path> files(String owner) {
        List<Path> files = new ArrayList<>();
        database.sql("select captured_file from delivery where owner = ? and captured_file is not null")
                .withFetchSize(PAGE)
                .param(owner)
                .query(row -> {
                    files.add(folder.file(row.getString(1)));
                });
        return files;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new java.io.UncheckedIOException(stays);
        }
    }
}
