package io.zapas.report.restock;

import io.zapas.advice.Product;
import io.zapas.ordering.budget.BudgetList;
import io.zapas.ordering.budget.BudgetList.Step;
import io.zapas.report.AboveTable;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Purchase units ranked by expected value per money, with the line at which the budget is spent. The cut-line, and what
 * each further amount buys, follow the budget cell by formulas alone.
 */
public final class BudgetSheet {
    static final String NAME = "budget";
    static final String AMOUNT = "budget_amount";
    private static final int MOST = 5_000;
    private static final int MOST_BESIDES = 200;
    private static final int LABEL_COLUMNS = 3;

    private final SheetContext draft;
    private final Texts texts;
    private final BudgetList main;
    private final Optional<Double> budget;
    private final String yes;
    private final String no;

    public BudgetSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.main = draft.overview().budget().main();
        this.budget = draft.report().buying().budget().map(Number::doubleValue);
        this.yes = texts.get("word.yes");
        this.no = texts.get("word.no");
    }

    public void draw(Sheet sheet) {
        Columns<Step> columns = columns(main.currency());
        sheet.widths(columns.widths());
        sheet.title(texts.get("sheet.budget"));
        if (main.steps().isEmpty()) {
            sheet.note(texts.get("budget.none"));
            return;
        }
        sheet.note(texts.get("budget.intro"));
        remarks(sheet);
        AboveTable above = new AboveTable(draft, sheet, LABEL_COLUMNS);
        Area amount = above.line(
                texts.get("budget.amount", main.currency()),
                budget.map(Value::of).orElse(Value.EMPTY),
                Look.INPUT,
                Format.MONEY);
        sheet.named(AMOUNT, amount);
        BudgetList shown = main.first(MOST);
        bought(above, shown);
        sheet.gap();
        Headings on = draft.headings(NAME);
        new BudgetCurve(texts, on, main, shown, draft.report().buying().budget()).draw(sheet);
        sheet.subtitle(texts.get("budget.list"));
        sheet.table(Table.main(NAME, 3, columns.list(), shown.steps(), texts.get("overflow", "data/restock.csv")));
        for (BudgetList list : draft.overview().budget().others()) {
            sheet.gap();
            sheet.subtitle(texts.get("budget.other", list.currency()));
            sheet.table(Table.small(
                    columns(list.currency()).list(), list.first(MOST_BESIDES).steps()));
        }
    }

    private void remarks(Sheet sheet) {
        if (main.costNotWorth().signum() > 0) {
            sheet.note(texts.get("budget.not_worth", texts.money(main.costNotWorth(), main.currency())));
        }
        if (main.steps().size() > MOST || main.costBeyond().signum() > 0) {
            sheet.note(texts.get("budget.limited", texts.whole(MOST)));
        }
    }

    /** What the money buys, by formulas over the list. */
    private void bought(AboveTable above, BudgetList shown) {
        List<Step> steps =
                draft.report().buying().budget().map(shown::affordable).orElse(shown.steps());
        total(above, "budget.total_cost", "budget_cost", BudgetList.cost(steps).doubleValue());
        total(above, "budget.total_value", "budget_value", BudgetList.value(steps));
    }

    private void total(AboveTable above, String key, String column, double computed) {
        String sum = "SUMIF(budget_within,\"" + yes + "\"," + column + ")";
        above.line(texts.get(key, main.currency()), Value.formula(sum, computed), Look.STRONG, Format.MONEY);
    }

    private Columns<Step> columns(String currency) {
        double[] running = {0, 0};
        Columns<Step> columns = draft.<Step>columns(NAME, currency)
                .text("sku", 12, bid -> bid.key().sku())
                .wrapped("article", 14, bid -> product(bid, Product::article))
                .wrapped("name", 28, bid -> product(bid, Product::name))
                .location(18, bid -> bid.key().location())
                .whole("units", Step::units)
                .whole("so_far", Step::unitsSoFar)
                .of("cost", Format.MONEY, bid -> Value.of(bid.cost()))
                .formula("running", Format.MONEY, (bid, row) -> {
                    running[0] += bid.cost().doubleValue();
                    return Value.formula("SUM(" + row.at("cost") + "," + row.above("running") + ")", running[0]);
                })
                .number("value", Format.MONEY, Step::value)
                .formula("running_value", Format.MONEY, (bid, row) -> {
                    running[1] += bid.value();
                    return Value.formula("SUM(" + row.at("value") + "," + row.above("running_value") + ")", running[1]);
                })
                .number("per_money", Format.FACTOR, Step::perMoney);
        return currency.equals(main.currency())
                ? columns.formula("within", Format.TEXT, (bid, row) -> within(row, running[0]))
                        .width(9)
                        .formula("cut", Format.TEXT, (bid, row) -> cut(bid, row, running[0]))
                        .width(12)
                        .strong()
                : columns;
    }

    private Value within(RowRef row, double running) {
        return new Value.Formula(
                "IF(OR(" + AMOUNT + "=\"\"," + row.at("running") + "<=" + AMOUNT + "),\"" + yes + "\",\"" + no + "\")",
                Value.of(budget.isEmpty() || running <= budget.get() ? yes : no));
    }

    /** Stands at the first row that the budget does not pay for. */
    private Value cut(Step bid, RowRef row, double running) {
        String mark = texts.get("budget.cut.mark");
        double before = running - bid.cost().doubleValue();
        boolean here = budget.isPresent() && running > budget.get() && before <= budget.get();
        return new Value.Formula(
                "IF(" + row.at("within") + "=\"" + yes + "\",\"\",IF(" + row.at("running") + "-" + row.at("cost") + "<="
                        + AMOUNT + ",\"" + mark + "\",\"\"))",
                new Value.Text(here ? mark : ""));
    }

    private String product(Step bid, Function<Product, String> part) {
        return draft.overview().lines().product(bid.key().sku()).map(part).orElse("");
    }
}
