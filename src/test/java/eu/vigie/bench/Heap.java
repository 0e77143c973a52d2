package eu.vigie.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Objects;

/** What lives in the heap, as far as collections have told. */
public final class Heap {

    private Heap() {}

    /** Megabytes that the last collection of each pool left. */
    public static long lived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                        .mapToLong(pool -> Objects.requireNonNull(pool.getCollectionUsage())
                                .getUsed())
                        .sum()
                >> 20;
    }

    /** The same after a collection of now. */
    public static long lives() {
        System.gc();
        return lived();
    }
}
