package io.zapas.run;

import io.zapas.demand.DemandAccount;
import io.zapas.demand.Standing;
import io.zapas.report.quality.DemandEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The account of demand as the report shows it: what came in, what was left out and why, what is left. */
final class DemandEntries {
    private DemandEntries() {}

    static List<DemandEntry> of(DemandAccount account) {
        List<DemandEntry> entries = new ArrayList<>();
        long lines = account.orders().values().stream()
                .mapToLong(DemandAccount.Count::lines)
                .sum();
        long units = account.orders().values().stream()
                .mapToLong(DemandAccount.Count::units)
                .sum();
        add(entries, "ordered", lines, units);
        add(entries, "sold", 0, account.saleUnits());
        for (Standing standing : Standing.values()) {
            DemandAccount.Count count = account.orders().get(standing);
            if (count != null && !standing.isDemand()) {
                add(entries, standing.name().toLowerCase(Locale.ROOT), count.lines(), -count.units());
            }
        }
        add(entries, "covered_by_sales", 0, -account.coveredBySales());
        add(entries, "unclear_cancelled", 0, -account.unclearTakenOff());
        add(entries, "expected_cancellation", 0, -account.laterTakenOff());
        add(entries, "incomplete_period", 0, -account.incompletePeriod());
        add(entries, "negative_raised", 0, account.negativeRaised());
        return entries;
    }

    private static void add(List<DemandEntry> entries, String key, long lines, double units) {
        if (lines != 0 || Math.abs(units) > 1e-9) {
            entries.add(new DemandEntry(key, lines, units));
        }
    }
}
