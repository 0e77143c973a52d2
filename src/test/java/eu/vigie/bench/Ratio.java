package eu.vigie.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * What is measured against what it is measured by, in turns, so that whatever else the machine does meanwhile falls on both;
 * the median of the rounds is the figure.
 */
public final class Ratio {

    private static final int ROUNDS = 3;

    private Ratio() {}

    /** Prints and answers the median of measured / baseline over three rounds. */
    public static double of(String name, String unit, DoubleSupplier baseline, DoubleSupplier measured) {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var base = baseline.getAsDouble();
            var ours = measured.getAsDouble();
            ratios.add(ours / base);
            print(
                    "%s, round %d: baseline %.2f %s, measured %.2f %s, ratio %.2f",
                    name, round + 1, base, unit, ours, unit, ours / base);
        }
        var ratio = median(ratios);
        print("%s: RATIO %.2f (median of %d rounds), load %.1f", name, ratio, ROUNDS, load());
        return ratio;
    }

    /**
     * Milliseconds of one call: the lower quartile of {@code times} after as many to warm up. What else the machine does makes
     * a call slower and never faster.
     */
    public static double millis(int times, Runnable call) {
        var took = took(times, call);
        return took.get(took.size() / 4);
    }

    /** Milliseconds that 95 of 100 calls take at most, after {@code times} calls to warm up and over as many. */
    public static double slowest(int times, Runnable call) {
        var took = took(times, call);
        return took.get((int) Math.ceil(took.size() * 0.95) - 1);
    }

    /** In ascending order. */
    private static List<Double> took(int times, Runnable call) {
        var took = new ArrayList<Double>();
        for (var time = 0; time < 2 * times; time++) {
            var start = System.nanoTime();
            call.run();
            if (time >= times) took.add((System.nanoTime() - start) / 1e6);
        }
        return took.stream().sorted().toList();
    }

    public static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    public static void print(String sentence, Object... values) {
        System.out.printf(Locale.ROOT, "bench: " + sentence + "%n", values);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
