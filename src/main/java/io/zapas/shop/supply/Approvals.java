package io.zapas.shop.supply;

import io.zapas.shop.SeriesKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The planner's word on orders that earlier reports proposed, by SKU and location, oldest first. */
public final class Approvals {
    private final Map<SeriesKey, List<Approval>> byKey = new HashMap<>();

    /**
     * Reports of as-of or later are not heard: at as-of nobody knew them.
     *
     * @param isOrder whether an action, in the words of a report, is an order
     * @param place the place that a report's word stands for
     */
    public Approvals(
            Iterable<DecisionRow> rows, LocalDate asOf, Predicate<String> isOrder, UnaryOperator<String> place) {
        rows.forEach(row -> {
            if (row.reportAsOf().isBefore(asOf) && (row.action().isEmpty() || isOrder.test(row.action()))) {
                add(row, place);
            }
        });
        byKey.values().forEach(each -> each.sort(Comparator.comparing(Approval::reportAsOf)));
    }

    private void add(DecisionRow row, UnaryOperator<String> place) {
        Boolean approved = row.approved();
        Integer quantity = row.quantity();
        if (approved == null || row.sku().isEmpty()) {
            return;
        }
        SeriesKey key = new SeriesKey(row.sku(), place.apply(row.location()));
        int units = approved && quantity != null ? quantity : 0;
        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(new Approval(key, row.reportAsOf(), units));
    }

    public List<Approval> of(SeriesKey key) {
        return byKey.getOrDefault(key, List.of());
    }

    public List<Approval> all() {
        return byKey.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Approval::reportAsOf).thenComparing(Approval::key))
                .toList();
    }
}
