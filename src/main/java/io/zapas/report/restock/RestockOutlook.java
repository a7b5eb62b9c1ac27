package io.zapas.report.restock;

import io.zapas.ordering.quantity.Rounding;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Columns of the Restock sheet: when it may run out, what is lost and can be saved, what rounding costs, how the order moves. */
final class RestockOutlook {
    private final Headings on;
    private final Texts texts;
    private final String group;

    RestockOutlook(SheetContext draft) {
        this.on = draft.headings("restock");
        this.texts = draft.texts();
        this.group = draft.texts().get("restock.group.outlook");
    }

    List<Column<Line>> all() {
        return List.of(
                        on.<Line>of(
                                "early_stockout",
                                Format.DATE,
                                line -> Value.ofDay(line.plan().dates().earlyStockout())),
                        units("gone", line -> line.shortfall().unavoidable()),
                        money("gone_money", line -> line.shortfall().unavoidable()),
                        units("avoidable", line -> line.shortfall().avoidable()),
                        money("avoidable_money", line -> line.shortfall().avoidable()),
                        rounding("rounded", Format.WHOLE, rounding -> Value.of(rounding.units())),
                        rounding("rounded_days", Format.WHOLE, rounding -> Value.of(rounding.coverDays())),
                        rounding("rounded_cost", Format.MONEY, rounding -> Value.of(rounding.holding())),
                        rounding(
                                "cheaper",
                                Format.WHOLE,
                                rounding -> rounding.cheaper().map(Value::of).orElse(Value.EMPTY)),
                        rounding(
                                "saving",
                                Format.MONEY,
                                rounding -> rounding.cheaper().isPresent() ? Value.of(rounding.saving()) : Value.EMPTY),
                        on.<Line>text("shutdown", 22, this::shutdown),
                        moved(
                                "if_late",
                                line -> line.plan().effects().sensitivity().lateByADay()),
                        moved(
                                "if_more",
                                line -> line.plan().effects().sensitivity().tenthMore()))
                .stream()
                .map(column -> column.group(group).folded())
                .toList();
    }

    private Column<Line> units(String id, ToDoubleFunction<Line> units) {
        return on.of(id, Format.STEP, line -> Value.of(units.applyAsDouble(line)));
    }

    private Column<Line> money(String id, ToDoubleFunction<Line> units) {
        return on.of(
                id,
                Format.MONEY,
                line -> line.shortfall()
                        .money(units.applyAsDouble(line))
                        .map(money -> Value.of(money.amount()))
                        .orElse(Value.EMPTY));
    }

    private Column<Line> rounding(String id, Format format, Function<Rounding, Value> part) {
        return on.of(
                id, format, line -> line.plan().effects().rounding().map(part).orElse(Value.EMPTY));
    }

    /** Name and days, without the name where it is the supplier's own. */
    private String shutdown(Line line) {
        return line.plan()
                .dates()
                .shutdown()
                .map(shut -> (shut.name() + " " + texts.date(shut.from()) + " – " + texts.date(shut.to())).strip())
                .orElse("");
    }

    private Column<Line> moved(String id, ToDoubleFunction<Line> order) {
        return on.of(id, Format.WHOLE, line -> line.ordered() ? Value.of(order.applyAsDouble(line)) : Value.EMPTY);
    }
}
