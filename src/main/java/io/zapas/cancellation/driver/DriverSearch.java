package io.zapas.cancellation.driver;

import io.zapas.shop.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Finds the drivers of each family of causes one by one: all segments are tested against all other lines, the false discovery rate over all of them is held
 * (Benjamini-Hochberg), and of those that stand out the one with the highest likelihood ratio is named, as in Kulldorff's scan
 * statistic; products first, for a warehouse with bad products would hide them. What it explains is then taken out and the rest
 * is searched again, so that a bad product does not blame its category, its warehouse and its price band too. A pair of traits must exceed each of the two alone.
 */
public final class DriverSearch {
    /** Among the drivers named at most this share is chance. */
    public static final double FALSE_DISCOVERY_RATE = 0.05;
    /** Lines and cancelled lines below which a segment says nothing. */
    public static final int LEAST_LINES = 30;

    public static final int LEAST_CANCELLED = 5;
    private static final int MOST_DRIVERS = 25;
    private static final int MOST_ROUNDS = 60;
    /** Something is explained by another dimension if its strata let expect this much of it. */
    private static final double LEAST_LIFT_WITHIN = 1.25;

    private static final double CHANCE_WITHIN = 0.01;
    private static final double LEAST_COMPARABLE = 0.5;
    /** Below so many standard errors the exact chance is not worth computing: it cannot become a finding. */
    private static final double DULL = 1.5;

    /** One trait says nearly as much as two: the simpler one is named. */
    private static final double SIMPLER = 0.9;

    private final LineTable table;
    private final Family family;
    private final Residual taken;
    private final SegmentTable counts = new SegmentTable();
    private final double together;
    private final Set<Long> dismissed = new HashSet<>();
    private final List<Driver> explained = new ArrayList<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final Shrinkage[] shrinkages = new Shrinkage[Keys.SETS.size()];
    private long lines;
    private double cancelled;
    private long allLines;
    private long allCancelled;
    private long tried;
    private double overall;

    private DriverSearch(LineTable table, Family family) {
        this.table = table;
        this.family = family;
        this.together = table.designEffect();
        this.taken = new Residual(table, family);
    }

    /** A segment that stands out. */
    private record Candidate(long key, double chance, double evidence) {}

    public static DriverReport of(LineTable table) {
        var drivers = new ArrayList<Driver>();
        var explained = new ArrayList<Driver>();
        long lines = 0;
        long cancelled = 0;
        long tried = 0;
        for (var family : Family.values()) {
            var search = new DriverSearch(table, family);
            search.run();
            drivers.addAll(search.drivers);
            explained.addAll(search.explained);
            lines = search.allLines;
            cancelled += search.allCancelled;
            tried += search.tried;
        }
        drivers.sort(BY_MONEY);
        explained.sort(BY_MONEY);
        return new DriverReport(
                table.asOf().minusDays(LineTable.PERIOD),
                table.asOf().minusDays(1),
                lines,
                cancelled,
                tried,
                List.copyOf(drivers),
                List.copyOf(explained),
                RateChanges.of(table),
                untold(table));
    }

    private static final Comparator<Driver> BY_MONEY = Comparator.comparing(
                    (Driver driver) -> driver.money().map(Money::amount).orElse(BigDecimal.ZERO))
            .reversed()
            .thenComparing(Comparator.comparingDouble(Driver::excess).reversed())
            .thenComparing(driver -> driver.where().toString());

    private void run() {
        taken.forEachLeft((chunk, row, weight) -> count(chunk, row, 1, weight));
        allLines = lines;
        allCancelled = Math.round(cancelled);
        overall = lines == 0 ? 0 : cancelled / lines;
        shrink();
        for (int round = 0; round < MOST_ROUNDS && drivers.size() < MOST_DRIVERS; round++) {
            var best = best();
            if (best.isEmpty()) {
                return;
            }
            var found = driver(best.get());
            if (holds(found)) {
                drivers.add(found);
                explain(best.get().key(), found);
            } else {
                explained.add(found);
                dismissed.add(best.get().key());
            }
        }
    }

    private void explain(long key, Driver found) {
        if (isProduct(key)) {
            taken.takeOut(key, (chunk, row, weight) -> count(chunk, row, -1, -weight));
        } else {
            taken.lighten(key, 1 / found.lift(), (chunk, row, lost) -> count(chunk, row, 0, -lost));
        }
    }

    private static boolean isProduct(long key) {
        return Keys.SETS.get(Keys.set(key)).first() == Dimension.SKU.ordinal();
    }

    private void count(LineTable.Chunk chunk, int row, int added, float weight) {
        lines += added;
        cancelled += weight;
        for (int set = 0; set < Keys.SETS.size(); set++) {
            counts.add(Keys.of(set, chunk, row), added, weight, chunk.price[row]);
        }
    }

    private void shrink() {
        for (int set = 0; set < shrinkages.length; set++) {
            shrinkages[set] = new Shrinkage();
        }
        for (int row = 0; row < counts.size(); row++) {
            if (counts.lines(row) > 0) {
                shrinkages[Keys.set(counts.key(row))].add(counts.lines(row), counts.cancelled(row), overall);
            }
        }
    }

    /** The segment to name next; empty if nothing stands out any more. */
    private Optional<Candidate> best() {
        var standing = new ArrayList<Candidate>();
        long tests = 0;
        for (int row = 0; row < counts.size(); row++) {
            if (counts.lines(row) >= LEAST_LINES && isTold(counts.key(row))) {
                tests++;
                double chance = chance(row);
                if (chance < FALSE_DISCOVERY_RATE) {
                    standing.add(new Candidate(counts.key(row), chance, evidence(row)));
                }
            }
        }
        tried = Math.max(tried, tests);
        var found = discoveries(standing, tests);
        found.removeIf(one -> dismissed.contains(one.key()));
        var product = found.stream().filter(one -> isProduct(one.key())).max(byEvidence);
        if (product.isPresent()) {
            return product;
        }
        var strongest = found.stream().max(byEvidence);
        return strongest.map(best -> found.stream()
                .filter(one -> !Keys.SETS.get(Keys.set(one.key())).isPair())
                .filter(one -> one.evidence() >= SIMPLER * best.evidence())
                .max(byEvidence)
                .orElse(best));
    }

    /** Of two alike the dimension that stands first, then the name: ids depend on the order of the lines. */
    private final Comparator<Candidate> byEvidence = Comparator.comparingDouble(Candidate::evidence)
            .thenComparing(candidate -> -Keys.set(candidate.key()))
            .thenComparing(candidate -> traits(candidate.key()).toString(), Comparator.reverseOrder());

    /** Benjamini and Hochberg (1995): q = min over larger p of p x tests / rank; kept where q is small enough. All families are tried. */
    private static List<Candidate> discoveries(List<Candidate> standing, long tests) {
        standing.sort(Comparator.comparingDouble(Candidate::chance));
        var found = new ArrayList<Candidate>();
        double q = 1;
        for (int i = standing.size() - 1; i >= 0; i--) {
            q = Math.min(q, standing.get(i).chance() * tests * Family.values().length / (i + 1));
            if (q <= FALSE_DISCOVERY_RATE) {
                var one = standing.get(i);
                found.add(new Candidate(one.key(), q, one.evidence()));
            }
        }
        return found;
    }

    private boolean isTold(long key) {
        var set = Keys.SETS.get(Keys.set(key));
        return !table.name(set.first(), Keys.first(key)).isEmpty()
                && (!set.isPair() || !table.name(set.second(), Keys.second(key)).isEmpty());
    }

    private double chance(int row) {
        long n = counts.lines(row);
        double k = counts.cancelled(row);
        if (k < LEAST_CANCELLED) {
            return 1;
        }
        double chance = moreThanOthers(n, k, lines - n, cancelled - k);
        var set = Keys.SETS.get(Keys.set(counts.key(row)));
        if (!set.isPair() || chance >= FALSE_DISCOVERY_RATE) {
            return chance;
        }
        double first = againstParent(n, k, Keys.of(set.first(), Keys.first(counts.key(row)), 0));
        double second = againstParent(n, k, Keys.of(set.second(), Keys.second(counts.key(row)), 0));
        return Math.max(chance, Math.max(first, second));
    }

    /** The first sets are the dimensions alone, in their order. */
    private double againstParent(long n, double k, long parent) {
        int row = counts.row(parent);
        return moreThanOthers(n, k, counts.lines(row) - n, counts.cancelled(row) - k);
    }

    /**
     * Fisher's exact test, one-sided: chance of at least {@code k} cancelled among {@code n} lines where {@code n + others} lines
     * have {@code k + cancelledOthers}. Counts are divided by the design effect first. 1 where nothing stands out.
     */
    private double moreThanOthers(long n, double k, long others, double cancelledOthers) {
        if (others <= 0 || k == 0) {
            return 1;
        }
        double rate = (k + cancelledOthers) / (n + others);
        double error = Math.sqrt(n * rate * (1 - rate) * together);
        if (k - n * rate < DULL * error) {
            return 1;
        }
        int cancelledLines = (int) Math.floor(k / together);
        int allCancelledLines = (int) Math.floor(cancelledLines + cancelledOthers / together);
        int drawn = (int) Math.max(cancelledLines, n / together);
        int all = (int) Math.max(drawn + allCancelledLines - cancelledLines, (n + others) / together);
        return HypergeometricDistribution.of(all, allCancelledLines, drawn).survivalProbability(cancelledLines - 1);
    }

    /** Log-likelihood ratio of a rate of its own against the others'. */
    private double evidence(int row) {
        double n = counts.lines(row);
        double k = counts.cancelled(row);
        double other = Math.max(1e-6, (cancelled - k) / Math.max(1, lines - n));
        double own = k / n;
        double kept = own < 1 ? (n - k) * Math.log((1 - own) / (1 - other)) : 0;
        return k * Math.log(own / other) + kept;
    }

    private static boolean holds(Driver found) {
        var check = found.check();
        return check.within().isEmpty() || check.lift() >= LEAST_LIFT_WITHIN && check.chance() < CHANCE_WITHIN;
    }

    private Driver driver(Candidate candidate) {
        long key = candidate.key();
        int row = counts.row(key);
        long n = counts.lines(row);
        double k = counts.cancelled(row);
        double other = lines == n ? 0 : (cancelled - k) / (lines - n);
        double excess = k - n * other;
        var seen = seen(key, 1, LineTable.PERIOD);
        var rate = Shrinkage.rate(
                seen.lines() / together,
                seen.cancelled() / together,
                shrinkages[Keys.set(key)].strength(overall),
                overall);
        return new Driver(
                family,
                traits(key),
                seen.lines(),
                seen.cancelled(),
                rate.mean(),
                rate.low(),
                rate.high(),
                other,
                other == 0 ? Double.POSITIVE_INFINITY : k / n / other,
                excess,
                money(counts.money(row) * excess / k),
                candidate.chance(),
                new SimpsonCheck(table, key, together).check(taken, LEAST_COMPARABLE),
                before(key));
    }

    private Optional<Money> money(double amount) {
        return table.currency()
                .filter(currency -> amount > 0)
                .map(currency -> new Money(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP), currency));
    }

    private List<Driver.Trait> traits(long key) {
        var set = Keys.SETS.get(Keys.set(key));
        var first = trait(set.first(), Keys.first(key));
        return set.isPair() ? List.of(first, trait(set.second(), Keys.second(key))) : List.of(first);
    }

    private Driver.Trait trait(int dimension, int id) {
        return new Driver.Trait(Dimension.values()[dimension], table.name(dimension, id));
    }

    private OptionalDouble before(long key) {
        var then = seen(key, LineTable.PERIOD + 1, 2 * LineTable.PERIOD);
        return then.lines() < LEAST_LINES
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) then.cancelled() / then.lines());
    }

    private record Seen(long lines, long cancelled) {}

    /** Lines of a segment so many days old, whatever drivers explain of them. */
    private Seen seen(long key, int youngest, int oldest) {
        long n = 0;
        long k = 0;
        for (var chunk : table.chunks()) {
            for (int row = 0; row < chunk.size; row++) {
                boolean then = chunk.age[row] >= youngest && chunk.age[row] <= oldest;
                if (then && Keys.holds(key, chunk, row)) {
                    n++;
                    k += chunk.isCancelled(row, family) ? 1 : 0;
                }
            }
        }
        return new Seen(n, k);
    }

    private static List<Dimension> untold(LineTable table) {
        return Stream.of(Dimension.values())
                .filter(dimension -> table.names(dimension).stream().allMatch(String::isEmpty))
                .toList();
    }
}
