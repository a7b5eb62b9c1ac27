package io.zapas.ordering.terms;

import io.zapas.ordering.terms.LeadTimes.LeadTime;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.catalogue.CatalogueEntry;
import io.zapas.shop.supply.PurchaseOrder;
import io.zapas.shop.supply.StatedTerms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Stated terms, received purchase orders and settings become complete {@link Terms}.
 *
 * <ul>
 *   <li>A field stated for the SKU at the location beats one stated for the SKU everywhere; of several rows for one place
 *       the one that expires soonest speaks first, as it was meant for now. Expired rows are not heard. "Do not order"
 *       holds if any row says it.
 *   <li>Lead time: stated, otherwise the settings', in both cases corrected by what was received ({@link LeadTimes}).
 *   <li>Holding: stated, otherwise unit cost × the settings' yearly rate ÷ 365. A lost unit: stated, otherwise price less
 *       unit cost, otherwise the settings' margin on the unit cost (and then named as assumed).
 *   <li>A term that makes no sense is named as {@link ResolvedTerms.BadTerm} and the next best value taken.
 * </ul>
 */
public final class TermsResolver {
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);
    static final int LONGEST_DAYS = 730;

    private final Map<String, List<StatedTerms>> stated = new HashMap<>();
    private final Map<String, Lateness> lateness = new HashMap<>();
    private final LeadTimes leadTimes;
    private final SupplierTerms suppliers;
    private final Defaults defaults;

    public TermsResolver(List<StatedTerms> stated, List<PurchaseOrder> orders, Defaults defaults, LocalDate asOf) {
        this.leadTimes = new LeadTimes(orders);
        orders.stream()
                .collect(Collectors.groupingBy(PurchaseOrder::supplier))
                .forEach((supplier, ofSupplier) -> lateness.put(supplier, Lateness.of(ofSupplier)));
        this.defaults = defaults;
        for (StatedTerms row : stated) {
            if (row.validUntil().map(last -> !last.isBefore(asOf)).orElse(true)) {
                this.stated.computeIfAbsent(row.sku(), sku -> new ArrayList<>()).add(row);
            }
        }
        this.suppliers = new SupplierTerms(
                this.stated.values().stream().flatMap(List::stream).toList(), orders);
        Comparator<StatedTerms> particularFirst = Comparator.comparing(
                        (StatedTerms row) -> row.location().isEmpty())
                .thenComparing(row -> row.validUntil().orElse(LocalDate.MAX))
                .thenComparing(StatedTerms::supplier)
                .thenComparing(StatedTerms::toString);
        this.stated.values().forEach(rows -> rows.sort(particularFirst));
    }

    /**
     * Complete terms of one SKU at one location.
     *
     * @param product what the product export tells; its price and unit cost are in one currency
     * @param cluster whether goods come here from an own warehouse
     */
    public ResolvedTerms resolve(SeriesKey key, CatalogueEntry product, AbcXyz type, boolean cluster) {
        StatedRows rows = new StatedRows(
                key,
                stated.getOrDefault(key.sku(), List.of()).stream()
                        .filter(row ->
                                row.location().isEmpty() || row.location().equals(key.location()))
                        .toList());
        String supplier = rows.first(
                        "supplier",
                        row -> Optional.of(row.supplier()).filter(name -> !name.isEmpty()),
                        name -> true,
                        "")
                .orElse("");
        Terms.Cycle cycle = cycle(rows, key, supplier, cluster);
        checkSupplier(rows);
        Terms.Lot lot = lot(rows, product);
        Terms.Costs costs = costs(rows, product);
        double level = level(rows, type);
        Terms terms = new Terms(
                supplier,
                cycle,
                lot,
                costs,
                OptionalDouble.of(level),
                rows.any(StatedTerms::doNotOrder),
                rows.assumed(),
                suppliers.minOrderValue(supplier),
                suppliers.notBefore(supplier));
        return new ResolvedTerms(
                terms,
                rows.bad(),
                lateness.getOrDefault(supplier, Lateness.NONE),
                WorkCalendar.OPEN,
                rows.commonMinimum());
    }

    private Terms.Cycle cycle(StatedRows rows, SeriesKey key, String supplier, boolean cluster) {
        LeadTime lead = leadTime(rows, key, supplier);
        int review = rows.whole(
                        "review_days",
                        StatedTerms::reviewDays,
                        TermsResolver::isSpan,
                        span(1, defaults.reviewDays() + " taken"))
                .orElseGet(() -> rows.assume("reviewDays", defaults.reviewDays()));
        int onward = cluster ? days(rows, "to_cluster_days", row -> row.legs().toClusterDays()) : 0;
        int leadDays = onward + (int) Math.max(1, Math.ceil(lead.mean() - 1e-9));
        int transit = days(rows, "transit_days", row -> row.legs().transitDays());
        return new Terms.Cycle(
                leadDays,
                lead.sd(),
                Math.max(review, suppliers.gap(supplier)),
                onward + Math.min(transit, leadDays - onward));
    }

    private LeadTime leadTime(StatedRows rows, SeriesKey key, String supplier) {
        Optional<Integer> days = rows.whole(
                "lead_time_days",
                StatedTerms::leadTimeDays,
                TermsResolver::isSpan,
                span(1, defaults.leadTimeDays() + " taken"));
        Optional<Double> sd = rows.real(
                "lead_time_sd_days",
                StatedTerms::leadTimeSdDays,
                d -> d >= 0 && d <= LONGEST_DAYS,
                "0 to " + LONGEST_DAYS + "; the settings' spread taken");
        // a lead time told without a spread is meant to be kept: its spread is what was received, not the settings'
        // guess
        double spread = sd.orElse(days.isPresent() ? 0.0 : defaults.leadTimeSdDays());
        LeadTime prior = new LeadTime(days.orElse(defaults.leadTimeDays()), spread, false);
        LeadTime lead = leadTimes.of(supplier, key, prior);
        if (days.isEmpty() && !lead.observed()) {
            rows.assume("leadTimeDays", defaults.leadTimeDays());
        }
        return lead;
    }

    private static int days(StatedRows rows, String field, Function<StatedTerms, OptionalInt> read) {
        return rows.whole(field, read, TermsResolver::isSpanOrNone, span(0, "not followed"))
                .orElse(0);
    }

    /** The supplier's are gathered over all of its rows ({@link SupplierTerms}); here those that make no sense are named. */
    private static void checkSupplier(StatedRows rows) {
        rows.first(
                "min_order_value",
                row -> row.bounds().minOrderValue(),
                value -> value.signum() >= 0,
                "0 or more; not followed");
        days(rows, "min_days_between_orders", row -> row.bounds().minDaysBetweenOrders());
    }

    private static Terms.Lot lot(StatedRows rows, CatalogueEntry product) {
        int pack = rows.whole("pack_size", StatedTerms::packSize, n -> n >= 1, "1 or more; single units taken")
                .orElse(1);
        int moq = rows.whole("moq", StatedTerms::moq, n -> n >= 0, "0 or more; no minimum taken")
                .orElse(0);
        Optional<Integer> maximum =
                rows.whole("max_stock", StatedTerms::maxStock, n -> n >= 0, "0 or more; no maximum taken");
        maximum.filter(most -> moq > most)
                .ifPresent(most -> rows.name(
                        "moq",
                        Integer.toString(moq),
                        row -> row.moq().isPresent(),
                        "at most max_stock " + most + "; the maximum is kept, not the minimum"));
        maximum.filter(most -> most > 0 && pack > most)
                .ifPresent(most -> rows.name(
                        "pack_size",
                        Integer.toString(pack),
                        row -> row.packSize().isPresent(),
                        "at most max_stock " + most + "; nothing can be ordered"));
        return new Terms.Lot(
                Math.max(1, moq), pack, maximum.map(OptionalInt::of).orElse(OptionalInt.empty()), room(rows, product));
    }

    /** Units that fit into the litres told. */
    private static OptionalInt room(StatedRows rows, CatalogueEntry product) {
        Optional<Double> litres = rows.real(
                "max_volume_l", row -> row.bounds().maxVolumeL(), value -> value >= 0, "0 or more; not followed");
        if (litres.isEmpty()) {
            return OptionalInt.empty();
        }
        if (product.volumeL().isEmpty()) {
            rows.name(
                    "max_volume_l",
                    litres.get().toString(),
                    row -> row.bounds().maxVolumeL().isPresent(),
                    "volume_l of the product beside it; not followed");
            return OptionalInt.empty();
        }
        double units = Math.floor(litres.get() / product.volumeL().get() + 1e-9);
        return OptionalInt.of((int) Math.min(Integer.MAX_VALUE / 4, units));
    }

    private Terms.Costs costs(StatedRows rows, CatalogueEntry product) {
        Optional<BigDecimal> cost = rows.amount("unit_cost", StatedTerms::unitCost)
                .or(() -> product.unitCost().map(Money::amount).filter(value -> value.signum() > 0));
        if (cost.isEmpty() && !rows.isEmpty()) {
            rows.name(
                    "unit_cost", "", row -> true, "an amount above 0; order values and the budget list miss this SKU");
        }
        Optional<BigDecimal> shortage = rows.amount("shortage_cost", StatedTerms::shortageCost)
                .or(() -> cost.flatMap(paid -> product.price()
                        .map(price -> price.amount().subtract(paid))
                        .filter(margin -> margin.signum() > 0)))
                .or(() -> cost.map(paid -> rows.assume("shortageCost", margin(paid))));
        Optional<BigDecimal> holding = rows.amount("holding_cost_per_day", StatedTerms::holdingCostPerDay)
                .or(() -> cost.map(paid -> rows.assume(
                        "holdingCostPerDay",
                        paid.multiply(defaults.holdingRatePerYear()).divide(DAYS, MathContext.DECIMAL64))));
        String currency =
                product.price().or(product::unitCost).map(Money::currency).orElse("");
        return new Terms.Costs(cost, shortage, holding, currency);
    }

    /** With margin m of the price, a unit that costs c earns c × m ÷ (1 − m). */
    private BigDecimal margin(BigDecimal cost) {
        return cost.multiply(defaults.margin())
                .divide(BigDecimal.ONE.subtract(defaults.margin()), cost.scale() + 4, RoundingMode.HALF_EVEN);
    }

    private double level(StatedRows rows, AbcXyz type) {
        return rows.real(
                        "service_level",
                        StatedTerms::serviceLevel,
                        level -> level > 0 && level < 1,
                        "between 0 and 1, as 0.95; the class's level taken")
                .orElseGet(() ->
                        rows.assume("serviceLevel", defaults.serviceLevels().getOrDefault(type, 0.9)));
    }

    private static boolean isSpan(int days) {
        return days >= 1 && days <= LONGEST_DAYS;
    }

    private static boolean isSpanOrNone(int days) {
        return days >= 0 && days <= LONGEST_DAYS;
    }

    private static String span(int least, String instead) {
        return least + " to " + LONGEST_DAYS + " days; " + instead;
    }
}
