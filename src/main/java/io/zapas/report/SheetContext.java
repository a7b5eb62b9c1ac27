package io.zapas.report;

import io.zapas.advice.Amounts;
import io.zapas.cancellation.Cause;
import io.zapas.ordering.budget.Budget;
import io.zapas.ordering.budget.WithinBudget;
import io.zapas.report.text.CauseNames;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What every sheet of a workbook is drawn from. */
public record SheetContext(ShopReport report, Overview overview, CauseNames causes, Texts texts) {
    public Headings headings(String table) {
        return new Headings(texts, table, currency());
    }

    /** Currency for headers; where no export tells one the headers say "money". */
    public String currency() {
        return report.currency().isEmpty() ? texts.get("money.unnamed") : report.currency();
    }

    public String cause(Cause cause) {
        return causes.of(cause, texts.language());
    }

    public String location(String location) {
        return location.isEmpty() ? texts.get("location.all") : location;
    }

    /** Amounts in other currencies than the report's, for a line below; "" if there are none. */
    public String others(Amounts amounts) {
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
    public Iterable<Line> lines() {
        if (!overview.lines().isEmpty()) {
            return overview.lines();
        }
        return () -> new Mapped<>(report.items().iterator(), item -> Line.of(item, report.asOf()));
    }

    /** What the report's budget pays for. */
    public WithinBudget withinBudget() {
        Budget budget = new Budget(Budget.MOST_STEPS);
        lines().forEach(line -> budget.offer(line.plan()));
        return new WithinBudget(budget, report.currency(), report.buying().budget());
    }

    /** The lines of one SKU after the other, ascending. */
    public Iterable<List<Line>> bySku() {
        if (overview.lines().isEmpty()) {
            return () -> new LinesBySku(lines().iterator());
        }
        return () -> new LinesBySku(overview.lines().stream()
                .sorted(Comparator.comparing(Line::key))
                .iterator());
    }

    public boolean has(String kind) {
        return report.files().stream().anyMatch(file -> file.kind().equals(kind));
    }
}
