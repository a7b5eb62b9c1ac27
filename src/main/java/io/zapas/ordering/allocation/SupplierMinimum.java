package io.zapas.ordering.allocation;

import io.zapas.ordering.quantity.MarginalValue;
import io.zapas.ordering.quantity.OrderSize;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.ordering.quantity.Recommendation.Reason;
import io.zapas.ordering.terms.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Suppliers that take no order below a value: what is needed of all their products together is brought up to it, or waits.
 *
 * <p>Brought up pack by pack, each to the product that would run out first, within its maximum; no product beyond {@value
 * #LONGEST_COVER} days. The units added lie at least a review longer than if they were bought when needed: that holding is what
 * it costs. Waiting costs what the orders are worth ({@link MarginalValue}): the cheaper of the two is advised; where costs are not
 * known, bringing up. If the packs that make sense do not reach the minimum, the orders stay as they are and say so.
 */
public final class SupplierMinimum {
    private static final int LONGEST_COVER = 365;

    private final Map<String, List<Candidate>> suppliers = new TreeMap<>();

    /**
     * What changes for a plan.
     *
     * @param id as it was offered
     * @param units to order now · {@code reachable} false: they stay as they were
     * @param holding that units brought forward cost
     */
    public record Change(long id, int units, Reason reason, boolean reachable, double holding) {
        /** The plan with it. */
        public Recommendation applied(Recommendation plan) {
            return reachable
                    ? plan.ordering(units, reason, holding)
                    : plan.noting(Recommendation.Note.SUPPLIER_MINIMUM_OUT_OF_REACH);
        }
    }

    /** One product that the supplier delivers. */
    private static final class Candidate {
        private final long id;
        private final Terms terms;
        private final int asked;
        private final double perDay;
        private final double held;
        private final double worth;
        private int units;
        private double holding;

        Candidate(long id, Recommendation plan) {
            this.id = id;
            this.terms = plan.terms();
            this.asked = plan.orderQuantity();
            this.units = asked;
            this.perDay = plan.meanDemandPerDay();
            this.held = plan.held();
            MarginalValue value = plan.effects().marginalValue();
            this.worth = value.units().length == 0 && asked > 0 ? Double.NaN : value.total();
        }

        double cover() {
            return perDay > 0 ? (held + units) / perDay : Double.POSITIVE_INFINITY;
        }

        BigDecimal value(int number) {
            return terms.unitCost().orElseThrow().multiply(BigDecimal.valueOf(number));
        }

        int step() {
            int least = OrderSize.of(1, 0, terms.lot()).units();
            return units > 0 ? terms.packSize() : Math.max(terms.packSize(), least);
        }

        boolean takes() {
            OptionalInt most = terms.lot().most();
            boolean room = most.isEmpty() || held + units + step() <= most.getAsInt();
            return room && cover() <= LONGEST_COVER;
        }

        void add() {
            double early = Math.max(terms.reviewDays(), cover() - terms.intervalDays());
            int more = step();
            units += more;
            holding += terms.holdingCostPerDay().map(BigDecimal::doubleValue).orElse(Double.NaN) * more * early;
        }
    }

    /** Takes up a plan; one whose supplier has no minimum, or whose cost is not known, plays no part. */
    public void offer(long id, Recommendation plan) {
        Terms terms = plan.terms();
        if (terms.minOrderValue().isEmpty() || terms.unitCost().isEmpty() || !mayGrow(plan.reason())) {
            return;
        }
        suppliers
                .computeIfAbsent(terms.supplier() + '\u0000' + terms.currency(), key -> new ArrayList<>())
                .add(new Candidate(id, plan));
    }

    private static boolean mayGrow(Reason reason) {
        return switch (reason) {
            case BELOW_ORDER_UP_TO,
                    ENOUGH_STOCK,
                    RAISED_TO_MOQ,
                    RAISED_TO_PACK,
                    LIMITED_BY_MAXIMUM_STOCK,
                    LIMITED_BY_SHELF_SPACE -> true;
            default -> false;
        };
    }

    /** Plans that are not what they were, in the order of their suppliers. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        suppliers.values().forEach(candidates -> changes(candidates, changes));
        return changes;
    }

    private static void changes(List<Candidate> candidates, List<Change> changes) {
        BigDecimal least = candidates.get(0).terms.minOrderValue().orElseThrow();
        BigDecimal value =
                candidates.stream().map(each -> each.value(each.asked)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (value.signum() == 0 || value.compareTo(least) >= 0) {
            return;
        }
        boolean reached = bringUp(candidates, value, least);
        double waiting = candidates.stream()
                .filter(each -> each.asked > 0)
                .mapToDouble(each -> each.worth)
                .sum();
        double holding = candidates.stream().mapToDouble(each -> each.holding).sum();
        boolean waits = reached && waiting < holding;
        for (Candidate each : candidates) {
            if (!reached || waits) {
                if (each.asked > 0) {
                    changes.add(new Change(each.id, waits ? 0 : each.asked, Reason.BELOW_SUPPLIER_MINIMUM, reached, 0));
                }
            } else if (each.units > each.asked) {
                changes.add(new Change(each.id, each.units, Reason.RAISED_TO_SUPPLIER_MINIMUM, true, each.holding));
            }
        }
    }

    private static boolean bringUp(List<Candidate> candidates, BigDecimal before, BigDecimal least) {
        PriorityQueue<Candidate> soonest =
                new PriorityQueue<>(Comparator.comparingDouble(Candidate::cover).thenComparingLong(each -> each.id));
        candidates.stream().filter(each -> each.perDay > 0).forEach(soonest::add);
        BigDecimal value = before;
        while (value.compareTo(least) < 0 && !soonest.isEmpty()) {
            Candidate next = soonest.poll();
            if (next.takes()) {
                value = value.add(next.value(next.step()));
                next.add();
                soonest.add(next);
            }
        }
        return value.compareTo(least) >= 0;
    }
}
