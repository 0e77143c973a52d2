package eu.vigie.notice;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Puts long waves on the ledger beside the requests that release them; goes on with what an earlier process left. */
@Component
class ListingClerk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ListingClerk.class);

    private final ListingTable table;
    private final Listings listings;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;

    ListingClerk(ListingTable table, Listings listings) {
        this.table = table;
        this.listings = listings;
    }

    @TransactionalEventListener
    void begun(ListingBegun wave) {
        wake();
    }

    @Scheduled(fixedDelayString = "${vigie.notice.listing-interval:1000}")
    void wake() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            thread.execute(this::work);
        } catch (RejectedExecutionException stopped) {
            busy.set(false);
        }
    }

    private void work() {
        try {
            list();
        } catch (RuntimeException trouble) {
            LOG.warn("A wave could not be put on the ledger; it is gone on with", trouble);
        } finally {
            busy.set(false);
        }
    }

    /** By turns, so that a long wave keeps no other waiting. */
    void list() {
        boolean more = true;
        while (more && !stopping) {
            more = false;
            for (long notice : table.open()) {
                more |= listings.next(notice);
            }
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        thread.shutdown();
    }
}
