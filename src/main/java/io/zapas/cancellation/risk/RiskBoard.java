package io.zapas.cancellation.risk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Open orders of a shop and which of them are in danger.
 *
 * @param asOf at the start of which this was known
 * @param open open lines at the seller's own warehouses
 * @param base share of earlier lines that was cancelled by the seller's fault
 * @param orders the lines in danger, most expected loss first; at most {@link #LISTED}
 * @param more further lines in danger that are not listed
 * @param stockTold whether any snapshot tells what there is for them
 */
public record RiskBoard(
        LocalDate asOf, long open, double base, List<OrderAtRisk> orders, long more, boolean stockTold) {
    static final int LISTED = 2_000;

    public static RiskBoard none(LocalDate asOf) {
        return new RiskBoard(asOf, 0, 0, List.of(), 0, false);
    }

    /** Cancellations to be expected of the listed orders due on a day; those overdue count for as-of. */
    public double expectedOn(LocalDate day) {
        return orders.stream()
                .filter(order -> dueDay(order).equals(day))
                .mapToDouble(OrderAtRisk::chance)
                .sum();
    }

    private LocalDate dueDay(OrderAtRisk order) {
        LocalDate due = order.shipBy().map(LocalDateTime::toLocalDate).orElse(asOf);
        return due.isBefore(asOf) ? asOf : due;
    }
}
