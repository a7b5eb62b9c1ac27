package io.zapas.report;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What every sheet of a workbook is drawn from. */
record Draft(ShopReport report, Overview overview, CauseNames causes, Texts texts) {
    Headings headings(String table) {
        return new Headings(texts, table, currency());
    }

    /** Currency for headers; where no export tells one the headers say "money". */
    String currency() {
        return report.currency().isEmpty() ? texts.get("money.unnamed") : report.currency();
    }

    String cause(Cause cause) {
        return causes.of(cause, texts.language());
    }

    String location(String location) {
        return location.isEmpty() ? texts.get("location.all") : location;
    }

    /** Amounts in other currencies than the report's, for a line below; "" if there are none. */
    String others(Amounts amounts) {
        List<Money> others = amounts.besides(report.currency());
        return others.isEmpty()
                ? ""
                : texts.get(
                        "money.others",
                        others.stream()
                                .map(sum -> texts.money(sum.amount(), sum.currency()))
                                .collect(Collectors.joining(", ")));
    }

    /** All lines, most urgent first if they can be held, else in the order of their keys. */
    Iterable<Line> lines() {
        if (!overview.lines().isEmpty()) {
            return overview.lines();
        }
        return () -> new Mapped<>(report.items().iterator(), item -> Line.of(item, report.asOf()));
    }

    /** The lines of one SKU after the other, ascending. */
    Iterable<List<Line>> bySku() {
        if (overview.lines().isEmpty()) {
            return () -> new BySku(lines().iterator());
        }
        return () -> new BySku(overview.lines().stream()
                .sorted(Comparator.comparing(Line::key))
                .iterator());
    }

    boolean has(String kind) {
        return report.files().stream().anyMatch(file -> file.kind().equals(kind));
    }
}
