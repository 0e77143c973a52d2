package eu.vigie.audit;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail as the database keeps it. */
@Component
class RecordedTrail implements Trail {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedTrail.class);

    private static final String SELECT = "select " + Sealed.COLUMNS + " from audit_entry e ";

    private static final String CHAINED = "select l.chain_position, " + Sealed.COLUMNS
            + " from audit_link l join audit_entry e on e.id = l.entry where l.chain_position > :after";

    private static final String CHAINED_OF_ALL = CHAINED + " order by l.chain_position limit :limit";

    /**
     * Not in the order of the chain's own index: PostgreSQL would walk the whole chain along it, for it takes the entries of a case to
     * lie all along it, and they lie where the case was. They are found by their own index instead.
     */
    static final String CHAINED_OF_CASE =
            CHAINED + " and e.breach = :breach order by l.chain_position + 0 limit :limit";

    private final JdbcClient database;
    private final ChainEverySecond chain;
    private final Verifier verifier;

    RecordedTrail(JdbcClient database, ChainEverySecond chain, Verifier verifier) {
        this.database = database;
        this.chain = chain;
        this.verifier = verifier;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(@Nullable String breach, long after, int limit) {
        String ofBreach = breach == null ? "" : " and e.breach = :breach";
        var query = database.sql(SELECT + "where e.id > :after" + ofBreach + " order by e.id limit :limit")
                .param("after", after)
                .param("limit", limit);
        return (breach == null ? query : query.param("breach", breach))
                .query((row, number) -> Sealed.read(row).read())
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(String breach) {
        return database.sql("select count(*) from audit_entry e where e.breach = ?")
                .param(breach)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> stretch(String breach, int passed, int limit) {
        return database.sql(SELECT + "where e.breach = ? order by e.id limit ? offset ?")
                .params(breach, limit, passed)
                .query((row, number) -> Sealed.read(row).read())
                .list();
    }

    // No transaction around: what is chained in one of its own is to be seen.
    @Override
    public List<ChainedEntry> chained(@Nullable String breach, long after, int limit) {
        chain.chainAll();
        var query = database.sql(breach == null ? CHAINED_OF_ALL : CHAINED_OF_CASE)
                .param("after", after)
                .param("limit", limit);
        return (breach == null ? query : query.param("breach", breach))
                .query((row, number) ->
                        new ChainedEntry(row.getLong(1), Sealed.read(row, 2).read()))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> latest(String breach, int limit) {
        return database.sql(SELECT + "where e.breach = ? order by e.id desc limit ?")
                .params(breach, limit)
                .query((row, number) -> Sealed.read(row).read())
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(String breach, Collection<String> actions) {
        return database.sql(SELECT + "where e.breach = :breach and e.entry_action in (:actions) order by e.id")
                .param("breach", breach)
                .param("actions", Set.copyOf(actions))
                .query((row, number) -> Sealed.read(row).read())
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> last(String breach, String subject, Collection<String> actions) {
        return one(breach, subject, actions, "desc");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> first(String breach, String subject, Collection<String> actions) {
        return one(breach, subject, actions, "asc");
    }

    private Optional<Entry> one(String breach, String subject, Collection<String> actions, String order) {
        return database.sql(
                        SELECT + "where e.breach = :breach and e.subject = :subject and e.entry_action in (:actions)"
                                + " order by e.id " + order + " limit 1")
                .param("breach", breach)
                .param("subject", subject)
                .param("actions", Set.copyOf(actions))
                .query((row, number) -> Sealed.read(row).read())
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> position(long entry) {
        return database.sql("select chain_position from audit_link where entry = ?")
                .param(entry)
                .query(Long.class)
                .optional();
    }

    @Override
    public Verification verify() {
        chainWhatWaits();
        return verifier.verify();
    }

    /** Who changed the end of the chain by hand keeps anything from being added to it; what is there is verified all the same. */
    private void chainWhatWaits() {
        try {
            chain.chainAll();
        } catch (DataAccessException | IllegalArgumentException | NoSuchElementException changed) {
            LOG.warn("Nothing was added to the chain before its verification", changed);
        }
    }
}
