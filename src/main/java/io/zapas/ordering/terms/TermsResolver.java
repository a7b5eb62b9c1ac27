package io.zapas.ordering.terms;

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
 *   <li>A term that makes no sense is named as {@link BadTerm} and the next best value taken.
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

    /** Complete terms of one SKU at one location. */
    public Resolved resolve(TermsSubject item) {
        StatedRows rows = rowsOf(item);
        String supplier = rows.first(
                        "supplier",
                        row -> Optional.of(row.supplier()).filter(name -> !name.isEmpty()),
                        name -> true,
                        "")
                .orElse("");
        LeadTime lead = leadTime(rows, item, supplier);
        int review = rows.first(
                        "review_days", row -> box(row.reviewDays()), TermsResolver::isSpan, span(defaults.reviewDays()))
                .orElseGet(() -> rows.assume("reviewDays", defaults.reviewDays()));
        review = Math.max(review, suppliers.gap(supplier));
        int onward = item.cluster()
                ? StatedBounds.days(rows, "to_cluster_days", row -> row.legs().toClusterDays())
                : 0;
        int leadDays = onward + (int) Math.max(1, Math.ceil(lead.mean() - 1e-9));
        int transit = StatedBounds.days(rows, "transit_days", row -> row.legs().transitDays());
        StatedBounds.check(rows);
        int pack = rows.first("pack_size", row -> box(row.packSize()), n -> n >= 1, "1 or more; single units taken")
                .orElse(1);
        int moq = rows.first("moq", row -> box(row.moq()), n -> n >= 0, "0 or more; no minimum taken")
                .orElse(0);
        OptionalInt maximum = maximum(rows, moq, pack);
        Optional<BigDecimal> cost = cost(rows, item);
        Optional<BigDecimal> shortage = shortage(rows, item, cost);
        Optional<BigDecimal> holding = holding(rows, cost);
        OptionalDouble level = OptionalDouble.of(level(rows, item));
        Terms terms = new Terms(
                supplier,
                leadDays,
                lead.sd(),
                review,
                Math.max(1, moq),
                pack,
                maximum,
                cost,
                shortage,
                holding,
                level,
                rows.any(StatedTerms::doNotOrder),
                item.currency(),
                rows.assumed(),
                onward + Math.min(transit, leadDays - onward),
                new Limits(
                        suppliers.minOrderValue(supplier),
                        suppliers.notBefore(supplier),
                        StatedBounds.room(rows, item)));
        return new Resolved(
                terms,
                rows.bad(),
                lateness.getOrDefault(supplier, Lateness.NONE),
                WorkCalendar.OPEN,
                rows.commonMinimum());
    }

    private StatedRows rowsOf(TermsSubject item) {
        return new StatedRows(
                item,
                stated.getOrDefault(item.sku(), List.of()).stream()
                        .filter(row ->
                                row.location().isEmpty() || row.location().equals(item.location()))
                        .toList());
    }

    private LeadTime leadTime(StatedRows rows, TermsSubject item, String supplier) {
        Optional<Integer> days = rows.first(
                "lead_time_days", row -> box(row.leadTimeDays()), TermsResolver::isSpan, span(defaults.leadTimeDays()));
        Optional<Double> sd = rows.first(
                "lead_time_sd_days",
                row -> box(row.leadTimeSdDays()),
                d -> d >= 0 && d <= LONGEST_DAYS,
                "0 to " + LONGEST_DAYS + "; the settings' spread taken");
        // a lead time told without a spread is meant to be kept: its spread is what was received, not the settings'
        // guess
        double spread = sd.orElse(days.isPresent() ? 0.0 : defaults.leadTimeSdDays());
        LeadTime prior = new LeadTime(days.orElse(defaults.leadTimeDays()), spread, false);
        LeadTime lead = leadTimes.of(supplier, item.sku(), item.location(), prior);
        if (days.isEmpty() && !lead.observed()) {
            rows.assume("leadTimeDays", defaults.leadTimeDays());
        }
        return lead;
    }

    private static OptionalInt maximum(StatedRows rows, int moq, int pack) {
        Optional<Integer> maximum =
                rows.first("max_stock", row -> box(row.maxStock()), n -> n >= 0, "0 or more; no maximum taken");
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
        return maximum.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<BigDecimal> cost(StatedRows rows, TermsSubject item) {
        Optional<BigDecimal> cost = rows.first(
                        "unit_cost", StatedTerms::unitCost, value -> value.signum() > 0, "above 0; not followed")
                .or(() -> item.unitCost().filter(value -> value.signum() > 0));
        if (cost.isEmpty() && !rows.isEmpty()) {
            rows.name(
                    "unit_cost", "", row -> true, "an amount above 0; order values and the budget list miss this SKU");
        }
        return cost;
    }

    private Optional<BigDecimal> shortage(StatedRows rows, TermsSubject item, Optional<BigDecimal> cost) {
        return rows.first(
                        "shortage_cost",
                        StatedTerms::shortageCost,
                        value -> value.signum() > 0,
                        "above 0; not followed")
                .or(() -> cost.flatMap(
                        paid -> item.price().map(price -> price.subtract(paid)).filter(margin -> margin.signum() > 0)))
                .or(() -> cost.map(paid -> rows.assume("shortageCost", margin(paid))));
    }

    /** With margin m of the price, a unit that costs c earns c × m ÷ (1 − m). */
    private BigDecimal margin(BigDecimal cost) {
        return cost.multiply(defaults.margin())
                .divide(BigDecimal.ONE.subtract(defaults.margin()), cost.scale() + 4, RoundingMode.HALF_EVEN);
    }

    private Optional<BigDecimal> holding(StatedRows rows, Optional<BigDecimal> cost) {
        return rows.first(
                        "holding_cost_per_day",
                        StatedTerms::holdingCostPerDay,
                        value -> value.signum() > 0,
                        "above 0; not followed")
                .or(() -> cost.map(paid -> rows.assume(
                        "holdingCostPerDay",
                        paid.multiply(defaults.holdingRatePerYear()).divide(DAYS, MathContext.DECIMAL64))));
    }

    private double level(StatedRows rows, TermsSubject item) {
        return rows.first(
                        "service_level",
                        row -> box(row.serviceLevel()),
                        level -> level > 0 && level < 1,
                        "between 0 and 1, as 0.95; the class's level taken")
                .orElseGet(() ->
                        rows.assume("serviceLevel", defaults.serviceLevels().getOrDefault(item.type(), 0.9)));
    }

    private static boolean isSpan(int days) {
        return days >= 1 && days <= LONGEST_DAYS;
    }

    private static String span(int taken) {
        return "1 to " + LONGEST_DAYS + " days; " + taken + " taken";
    }

    static Optional<Integer> box(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    static Optional<Double> box(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
