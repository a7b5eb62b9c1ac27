package io.zapas.cancellation.cost;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.cost.CostReport.CauseLoss;
import io.zapas.cancellation.cost.CostReport.SkuLoss;
import io.zapas.cancellation.cost.CostReport.Spell;
import io.zapas.cancellation.index.IndexDay;
import io.zapas.cancellation.index.Tariff;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Adds up what the cancelled lines of the last 13 weeks cost, by probable cause and by SKU. Streaming: memory grows with the SKUs
 * and causes of cancelled lines. The order of the lines changes nothing. The fee is charged by the line; a cap that several lines
 * of one order reach together is applied to each.
 *
 * <p>Loss through rating of a cause = fees of all other cancellations of the tariff's window in today's zone, less the same in the
 * zone that the index would have without the cause, carried on for 30 days.
 */
public final class CostTally {
    /** Days of the period, of the recent days, SKUs kept. */
    public static final int PERIOD = 91;

    public static final int RECENT = 28;
    public static final int MOST_SKUS = 1_000;

    private record CauseKey(Cause cause, String currency) {}

    private record SkuKey(String sku, String location, Cause cause, String currency) {}

    private final LocalDate asOf;
    private final Tariff tariff;
    private final CostTerms terms;
    private final Predicate<String> atPlatform;
    private final Map<CauseKey, LossAccumulator> causes = new HashMap<>();
    private final Map<SkuKey, LossAccumulator> skus = new HashMap<>();
    private final Map<SkuKey, TreeMap<LocalDate, Integer>> spells = new HashMap<>();
    /** What counts in the tariff's window; {@code lines} of it. */
    private final Map<CauseKey, LossAccumulator> window = new HashMap<>();

    private long guessed;
    private long unpriced;

    public CostTally(LocalDate asOf, Tariff tariff, CostTerms terms, Predicate<String> atPlatform) {
        this.asOf = asOf;
        this.tariff = tariff;
        this.terms = terms;
        this.atPlatform = atPlatform;
    }

    public void accept(OrderLine line, Verdict verdict) {
        LocalDate day = line.cancelledAt().orElse(line.orderedAt()).toLocalDate();
        boolean outside = !day.isBefore(asOf) || day.isBefore(asOf.minusDays(PERIOD));
        if (!line.isCancelled() || outside || !verdict.probable().real()) {
            return;
        }
        String currency = line.unitPrice().map(Money::currency).orElse("");
        unpriced += line.unitPrice().isEmpty() ? 1 : 0;
        boolean counts = counts(line, verdict);
        var cause = new CauseKey(verdict.probable(), currency);
        var sku = new SkuKey(line.sku(), line.location(), verdict.probable(), currency);
        add(causes.computeIfAbsent(cause, key -> sums()), line, day, counts);
        add(skus.computeIfAbsent(sku, key -> sums()), line, day, counts);
        spells.computeIfAbsent(sku, key -> new TreeMap<>()).merge(day, line.quantity(), Integer::sum);
        boolean inWindow = !day.isBefore(asOf.minusDays(tariff.windowDays() + tariff.daysLeftOut()))
                && day.isBefore(asOf.minusDays(tariff.daysLeftOut()));
        if (counts && inWindow) {
            add(window.computeIfAbsent(cause, key -> sums()), line, day, true);
        }
        guessed += line.unitPrice().isPresent() && cost(line).isEmpty() ? 1 : 0;
    }

    private boolean counts(OrderLine line, Verdict verdict) {
        return !atPlatform.test(line.location())
                && line.statement().countsAgainstSeller().orElse(verdict.fault() == Fault.SELLER);
    }

    private LossAccumulator sums() {
        return new LossAccumulator(tariff.zones().size());
    }

    private void add(LossAccumulator sums, OrderLine line, LocalDate day, boolean counts) {
        sums.lines++;
        sums.recent += day.isBefore(asOf.minusDays(RECENT)) ? 0 : 1;
        line.unitPrice().ifPresent(price -> {
            Money goods = price.times(line.quantity());
            sums.goods += LossAccumulator.hundredths(goods.amount());
            sums.margin +=
                    LossAccumulator.hundredths(margin(line, price).multiply(BigDecimal.valueOf(line.quantity())));
            if (line.cancelledAfterHandOver()) {
                sums.logistics += way(terms.forward(), price.currency()) + way(terms.back(), price.currency());
            }
            for (int zone = 0; counts && zone < tariff.zones().size(); zone++) {
                sums.charge(zone, tariff.fee(goods, tariff.zones().get(zone)).amount());
            }
        });
    }

    /** Of one unit; a product sold below its cost has no margin to lose. */
    private BigDecimal margin(OrderLine line, Money price) {
        return cost(line)
                .map(cost -> price.amount().subtract(cost.amount()).max(BigDecimal.ZERO))
                .orElseGet(() -> price.amount().multiply(BigDecimal.valueOf(terms.margin())));
    }

    private Optional<Money> cost(OrderLine line) {
        return terms.unitCost()
                .apply(line.sku())
                .filter(cost -> line.unitPrice()
                        .filter(price ->
                                cost.currency().isEmpty() || price.currency().equals(cost.currency()))
                        .isPresent());
    }

    private static long way(Optional<Money> cost, String currency) {
        return cost.filter(one -> one.currency().isEmpty() || one.currency().equals(currency))
                .map(one -> LossAccumulator.hundredths(one.amount()))
                .orElse(0L);
    }

    /** @param today the index as it stands */
    public CostReport report(IndexDay today) {
        int zone = tariff.zones().indexOf(tariff.zone(today.ofAll()));
        List<CauseLoss> byCause = causes.entrySet().stream()
                .map(entry -> new CauseLoss(
                        entry.getKey().cause(),
                        entry.getValue().toLoss(entry.getKey().currency(), zone, rating(entry.getKey(), today, zone))))
                .sorted(Comparator.comparing((CauseLoss one) -> one.loss().total())
                        .reversed()
                        .thenComparing(one -> one.cause().id())
                        .thenComparing(one -> one.loss().currency()))
                .toList();
        List<SkuLoss> bySku = skus.entrySet().stream()
                .map(entry -> new SkuLoss(
                        entry.getKey().sku(),
                        entry.getKey().location(),
                        entry.getKey().cause(),
                        entry.getValue().toLoss(entry.getKey().currency(), zone, BigDecimal.ZERO),
                        Spell.worst(spells.get(entry.getKey()))))
                .sorted(Comparator.comparing((SkuLoss one) -> one.loss().total())
                        .reversed()
                        .thenComparing(SkuLoss::sku)
                        .thenComparing(SkuLoss::location)
                        .thenComparing(one -> one.cause().id())
                        .thenComparing(one -> one.loss().currency()))
                .limit(MOST_SKUS)
                .toList();
        return new CostReport(
                asOf.minusDays(PERIOD),
                asOf.minusDays(1),
                tariff.zones().get(zone).zone(),
                terms.logisticsTold(),
                guessed,
                unpriced,
                byCause,
                bySku);
    }

    private BigDecimal rating(CauseKey key, IndexDay today, int zone) {
        long own = 0;
        for (var entry : window.entrySet()) {
            own += entry.getKey().cause().equals(key.cause()) ? entry.getValue().lines : 0;
        }
        if (own == 0 || today.shipments() <= 0) {
            return BigDecimal.ZERO;
        }
        Tariff.Zone without = tariff.zone(Math.max(0, today.sellerFault() - own) / today.shipments());
        int lower = tariff.zones().indexOf(without);
        long saved = 0;
        for (var entry : window.entrySet()) {
            boolean other = !entry.getKey().cause().equals(key.cause())
                    && entry.getKey().currency().equals(key.currency());
            saved += other ? entry.getValue().fees(zone) - entry.getValue().fees(lower) : 0;
        }
        return LossAccumulator.money(saved)
                .multiply(BigDecimal.valueOf(Loss.AHEAD))
                .divide(BigDecimal.valueOf(tariff.windowDays()), 2, RoundingMode.HALF_UP);
    }
}
