package io.zapas.run;

import io.zapas.advice.Action;
import io.zapas.intake.schema.Kind;
import io.zapas.report.text.ReportWords;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Approval;
import io.zapas.shop.supply.DecisionRow;
import io.zapas.store.LatestRowTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The planner's word on orders that earlier reports proposed, by SKU and location, oldest first. */
final class Approvals {
    private final Map<SeriesKey, List<Approval>> byKey = new HashMap<>();

    private Approvals() {}

    /** Reports of as-of or later are not heard: at as-of nobody knew them. */
    static Approvals read(LatestRowTable latest, int shopId, LocalDate asOf) {
        Approvals approvals = new Approvals();
        latest.scan(shopId, Kind.DECISIONS.name(), DecisionRow.class, (origin, row) -> approvals.add(row, asOf));
        approvals.byKey.values().forEach(each -> each.sort(Comparator.comparing(Approval::reportAsOf)));
        return approvals;
    }

    private void add(DecisionRow row, LocalDate asOf) {
        Boolean approved = row.approved();
        Integer quantity = row.quantity();
        boolean order = row.action().isEmpty()
                || ReportWords.action(row.action()).filter(Action.ORDER::equals).isPresent();
        if (!order
                || approved == null
                || row.sku().isEmpty()
                || !row.reportAsOf().isBefore(asOf)) {
            return;
        }
        SeriesKey key = new SeriesKey(row.sku(), ReportWords.location(row.location()));
        int units = approved && quantity != null ? quantity : 0;
        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(new Approval(key, row.reportAsOf(), units));
    }

    List<Approval> of(SeriesKey key) {
        return byKey.getOrDefault(key, List.of());
    }

    List<Approval> all() {
        return byKey.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Approval::reportAsOf).thenComparing(Approval::key))
                .toList();
    }
}
