package io.zapas.report.restock;

import io.zapas.ordering.budget.WithinBudget;
import io.zapas.ordering.quantity.MarginalValue;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.List;

/** The last columns of the Restock sheet: what an order is worth, and how sure its dates and its quantity are. */
final class RestockDetail {
    private final Texts texts;
    private final Headings on;
    private final WithinBudget budget;

    RestockDetail(SheetContext draft) {
        this.texts = draft.texts();
        this.on = draft.headings("restock");
        this.budget = draft.withinBudget();
    }

    List<Column<Line>> all() {
        List<Column<Line>> columns = new ArrayList<>();
        columns.add(on.of("per_money", Format.FACTOR, line -> Value.of(perMoney(line))));
        if (budget.limited()) {
            columns.add(on.<Line>text("within_budget", 9, this::within));
            columns.add(on.of(
                    "budget_units",
                    Format.WHOLE,
                    line -> budget.units(line.plan()).map(Value::of).orElse(Value.EMPTY)));
        }
        return columns.stream()
                .map(column -> column.group(texts.get("restock.group.detail")).folded())
                .toList();
    }

    private String within(Line line) {
        return budget.units(line.plan())
                .map(units -> units >= line.plan().orderQuantity()
                        ? texts.get("word.yes")
                        : units > 0 ? texts.get("word.part") : texts.get("word.no"))
                .orElse("");
    }

    private static double perMoney(Line line) {
        MarginalValue worth = line.plan().effects().marginalValue();
        double cost = line.plan().orderValue().map(Number::doubleValue).orElse(0.0);
        return cost > 0 && worth.values().length > 0 ? worth.total() / cost : Double.NaN;
    }
}
