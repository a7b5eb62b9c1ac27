package io.zapas.report.restock;

import io.zapas.advice.Line;
import io.zapas.advice.Line.Trust;
import io.zapas.advice.Overview;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.ordering.budget.WithinBudget;
import io.zapas.ordering.quantity.MarginalValue;
import io.zapas.ordering.quantity.Rounding;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.report.AboveTable;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.ReportWords;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** SKU x location: what to order, until when, and the quantity as a waterfall of live formulas. */
public final class RestockSheet {
    static final String NAME = "restock";
    private static final int LABEL_COLUMNS = 3;

    private final SheetContext draft;
    private final Texts texts;
    private final WithinBudget budget;
    private int printed;

    public RestockSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.budget = draft.overview().budget();
    }

    public void draw(Sheet sheet) {
        Columns<Line> columns = columns();
        sheet.widths(columns.widths());
        sheet.title(texts.get("sheet.restock"));
        sheet.note(texts.get("restock.intro", texts.date(draft.report().asOf())));
        if (draft.overview().items() == 0) {
            sheet.warning(texts.get("missing.demand"));
            return;
        }
        if (!draft.stockTold()) {
            sheet.warning(texts.get("missing.stock"));
        }
        if (!draft.common().isEmpty()) {
            sheet.note(draft.common());
        }
        totals(sheet);
        List<Line> lines = draft.overview().lines().mostUrgent();
        sheet.table(Table.main(NAME, 3, columns.list(), lines, texts.get("overflow", "data/restock.csv")));
        // what is behind the reason is for the screen
        sheet.printUpToHere(printed);
    }

    private void totals(Sheet sheet) {
        AboveTable above = new AboveTable(draft, sheet, LABEL_COLUMNS);
        Overview.Orders orders = draft.overview().orders();
        above.total("restock.total_units", "restock_order", orders.units(), Format.WHOLE);
        double value = orders.value().in(draft.report().currency()).doubleValue();
        String others = draft.others(orders.value());
        if (others.isEmpty()) {
            above.total("restock.total_value", "restock_value", value, Format.MONEY);
        } else {
            above.figure("restock.total_value", Value.of(value), Format.MONEY);
            sheet.note(others);
        }
    }

    private Columns<Line> columns() {
        Columns<Line> columns = draft.<Line>columns(NAME)
                .group("item")
                .text("sku", 11, Line::sku)
                .wrapped("article", 12, line -> line.product().article())
                .wrapped("name", 22, line -> line.product().name())
                .location(14, Line::location)
                .text("class", 6, Line::type)
                .group("action")
                .formula("order", Format.WHOLE, RestockSheet::order)
                .strong()
                .formula("value", Format.MONEY, RestockSheet::value)
                .width(10)
                .day("order_by", line -> line.plan().orderBy())
                .day("stockout_on", line -> line.plan().stockoutOn())
                .whole("cover", Line::cover)
                .width(7)
                .of("saved", Format.MONEY, line -> line.ordered() ? Value.of(line.moneySaved()) : Value.EMPTY)
                .width(9)
                .group("waterfall")
                .formula("lead_demand", Format.STEP, EditedTerms::leadDemand)
                .number("review_demand", Format.STEP, line -> steps(line).reviewDemand())
                .formula("safety", Format.STEP, EditedTerms::safety)
                .formula("order_up_to", Format.STEP, RestockSheet::orderUpTo)
                .number("on_hand", Format.STEP, line -> steps(line).onHand())
                .number("inbound", Format.STEP, line -> steps(line).inbound())
                .number("returns", Format.STEP, line -> steps(line).expectedReturns())
                .number("lost", Format.STEP, line -> steps(line).lostOnTheWay())
                .formula("need", Format.STEP, RestockSheet::need)
                .formula("rounding", Format.STEP, (line, row) -> OrderRounding.cell(line.plan(), row))
                .group("why")
                .wrapped("reason", 24, draft::reason);
        printed = columns.size();
        columns.group("edit")
                .input("edit_quantity", Format.WHOLE)
                .input("edit_service", Format.PERCENT)
                .input("edit_lead", Format.WHOLE)
                .foldedGroup("terms")
                .text("supplier", 16, line -> line.terms().supplier())
                .whole("lead_time", line -> line.terms().leadTimeDays())
                .number("lead_sd", Format.ONE_DECIMAL, line -> line.terms().leadTimeSdDays())
                .whole("review", line -> line.terms().reviewDays())
                .whole("moq", line -> line.terms().moq())
                .whole("pack", line -> line.terms().packSize())
                .of("room", Format.WHOLE, line -> OrderRounding.room(line.plan()))
                .number("service", Format.PERCENT, line -> line.plan().serviceLevel())
                .of(
                        "unit_cost",
                        Format.PRICE,
                        line -> Value.ofNumber(line.terms().unitCost()))
                .of(
                        "price",
                        Format.PRICE,
                        line -> Value.ofNumber(line.product().price().map(Money::amount)))
                .text("currency", 8, line -> line.terms().currency())
                .text("category", 18, line -> line.product().category())
                .text("brand", 14, line -> line.product().brand())
                .whole("reserved", line -> line.plan().position().reserved())
                .whole("promised", line -> line.plan().position().promised())
                .whole("blocked", line -> line.plan().position().blocked())
                .foldedGroup("trust")
                .number("per_day", Format.FACTOR, line -> line.plan().meanDemandPerDay())
                .text(
                        "grade",
                        8,
                        line -> line.trust().map(why -> texts.of(why.grade())).orElse(""))
                .number("error", Format.PERCENT, line -> measured(line, Backtest::wape))
                .number("added", Format.PERCENT, line -> measured(line, Backtest::valueAdded))
                .text("models", 24, line -> line.trust().map(Trust::models).orElse(""))
                .number(
                        "saved_units",
                        Format.ONE_DECIMAL,
                        line -> line.shortfall().saved())
                .whole("platform_supply", line -> orNothing(line.platform().recommendedSupply()))
                .text(
                        "liquidity",
                        16,
                        line -> ReportWords.ofPlatform(texts, line.platform().liquidity()))
                .foldedGroup("quantiles");
        for (int level = 0; level < EditedTerms.LEVELS.length; level++) {
            columns.add(quantile(level));
        }
        columns.foldedGroup("detail").number("per_money", Format.FACTOR, RestockSheet::perMoney);
        if (budget.limited()) {
            columns.text("within_budget", 9, this::within)
                    .whole(
                            "budget_units",
                            line -> budget.units(line.plan())
                                    .map(Number::doubleValue)
                                    .orElse(Double.NaN));
        }
        return columns.foldedGroup("outlook")
                .day("early_stockout", line -> line.plan().dates().earlyStockout())
                .number("gone", Format.STEP, line -> line.shortfall().unavoidable())
                .number(
                        "gone_money",
                        Format.MONEY,
                        line -> lost(line, line.shortfall().unavoidable()))
                .number("avoidable", Format.STEP, line -> line.shortfall().avoidable())
                .number(
                        "avoidable_money",
                        Format.MONEY,
                        line -> lost(line, line.shortfall().avoidable()))
                .whole("rounded", line -> rounding(line, Rounding::units))
                .whole("rounded_days", line -> rounding(line, Rounding::coverDays))
                .number("rounded_cost", Format.MONEY, line -> rounding(line, Rounding::holding))
                .whole(
                        "cheaper",
                        line -> cheaper(line, rounding -> rounding.cheaper().orElseThrow()))
                .number("saving", Format.MONEY, line -> cheaper(line, Rounding::saving))
                .text("shutdown", 22, this::shutdown)
                .whole(
                        "if_late",
                        line -> moved(line, line.plan().effects().sensitivity().lateByADay()))
                .whole(
                        "if_more",
                        line -> moved(line, line.plan().effects().sensitivity().tenthMore()));
    }

    private static Waterfall steps(Line line) {
        return line.plan().waterfall();
    }

    private static Value order(Line line, RowRef row) {
        String edited = row.at("edit_quantity");
        return Value.formula(
                "IF(" + edited + "=\"\",ROUND(" + row.at("need") + "+" + row.at("rounding") + ",0)," + edited + ")",
                line.plan().orderQuantity());
    }

    private static Value value(Line line, RowRef row) {
        return line.plan()
                .orderValue()
                .map(value -> Value.formula(row.at("order") + "*" + row.at("unit_cost"), value.doubleValue()))
                .orElse(Value.EMPTY);
    }

    private static Value orderUpTo(Line line, RowRef row) {
        return Value.formula(
                "SUM(" + row.at("lead_demand") + ":" + row.at("safety") + ")",
                line.plan().orderUpTo());
    }

    private static Value need(Line line, RowRef row) {
        return Value.formula(
                row.at("order_up_to") + "-" + row.at("on_hand") + "-" + row.at("inbound") + "-" + row.at("returns")
                        + "+" + row.at("lost"),
                steps(line).need());
    }

    private Column<Line> quantile(int level) {
        return Column.of(
                EditedTerms.column(level),
                texts.get("whatif.quantile", Math.round(EditedTerms.LEVELS[level] * 100)),
                texts.get("whatif.quantile.note"),
                Format.ONE_DECIMAL,
                line -> line.interval().isEmpty()
                        ? Value.EMPTY
                        : Value.of(line.interval().get(level)));
    }

    private static double measured(Line line, ToDoubleFunction<Backtest> part) {
        return line.trust().map(why -> part.applyAsDouble(why.backtest())).orElse(Double.NaN);
    }

    private static double orNothing(OptionalInt units) {
        return units.isPresent() ? units.getAsInt() : Double.NaN;
    }

    private String within(Line line) {
        return budget.units(line.plan())
                .map(units -> units >= line.plan().orderQuantity()
                        ? texts.get("word.yes")
                        : units > 0 ? texts.get("word.part") : texts.get("word.no"))
                .orElse("");
    }

    /** Expected value of the order per money. */
    private static double perMoney(Line line) {
        MarginalValue worth = line.plan().effects().marginalValue();
        double cost = line.plan().orderValue().map(Number::doubleValue).orElse(0.0);
        return cost > 0 && worth.values().length > 0 ? worth.total() / cost : Double.NaN;
    }

    private static double lost(Line line, double units) {
        return line.shortfall()
                .money(units)
                .map(money -> money.amount().doubleValue())
                .orElse(Double.NaN);
    }

    private static double rounding(Line line, ToDoubleFunction<Rounding> part) {
        return line.plan().effects().rounding().map(part::applyAsDouble).orElse(Double.NaN);
    }

    private static double cheaper(Line line, ToDoubleFunction<Rounding> part) {
        return line.plan()
                .effects()
                .rounding()
                .filter(rounding -> rounding.cheaper().isPresent())
                .map(part::applyAsDouble)
                .orElse(Double.NaN);
    }

    /** Name and days, without the name where it is the supplier's own. */
    private String shutdown(Line line) {
        return line.plan()
                .dates()
                .shutdown()
                .map(shut -> (shut.name() + " " + texts.date(shut.from()) + " – " + texts.date(shut.to())).strip())
                .orElse("");
    }

    /** An order under other circumstances. */
    private static double moved(Line line, int order) {
        return line.ordered() ? order : Double.NaN;
    }
}
