package io.zapas.report.restock;

import io.zapas.advice.Product;
import io.zapas.ordering.budget.BudgetList;
import io.zapas.ordering.budget.BudgetList.Step;
import io.zapas.ordering.budget.WithinBudget;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.shop.SeriesKey;
import io.zapas.workbook.Area;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private final Headings on;
    private final BudgetList main;
    private final List<BudgetList> others;
    private final Map<SeriesKey, Product> products = new HashMap<>();
    private final String yes;
    private final String no;

    public BudgetSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings(NAME);
        this.yes = texts.get("word.yes");
        this.no = texts.get("word.no");
        WithinBudget ranked = draft.withinBudget();
        this.main = ranked.main();
        this.others = ranked.others();
        name();
    }

    /** The products of the rows that are shown. */
    private void name() {
        Set<SeriesKey> shown = new HashSet<>();
        main.first(MOST).steps().forEach(bid -> shown.add(bid.key()));
        others.forEach(list -> list.first(MOST_BESIDES).steps().forEach(bid -> shown.add(bid.key())));
        for (Line line : draft.lines()) {
            if (shown.contains(line.key())) {
                products.put(line.key(), line.product());
            }
        }
    }

    public void draw(Sheet sheet) {
        List<Column<Step>> columns = columns(main.currency());
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.budget"));
        if (main.steps().isEmpty()) {
            sheet.note(texts.get("budget.none"));
            return;
        }
        sheet.note(texts.get("budget.intro"));
        remarks(sheet);
        Optional<Double> budget = draft.report().buying().budget().map(Number::doubleValue);
        Area line = sheet.line(
                label("budget.amount", main.currency()),
                Span.of(1, budget.map(Value::of).orElse(Value.EMPTY), Look.INPUT, Format.MONEY));
        sheet.named(AMOUNT, new Area(line.sheet(), line.firstRow(), LABEL_COLUMNS, line.firstRow(), LABEL_COLUMNS));
        bought(sheet);
        sheet.gap();
        new BudgetCurve(
                        texts,
                        on,
                        main,
                        main.first(MOST),
                        draft.report().buying().budget())
                .draw(sheet);
        sheet.subtitle(texts.get("budget.list"));
        sheet.table(Table.main(NAME, 3, columns, main.first(MOST).steps(), texts.get("overflow", "data/restock.csv")));
        for (BudgetList list : others) {
            sheet.gap();
            sheet.subtitle(texts.get("budget.other", list.currency()));
            sheet.table(Table.small(
                    columns(list.currency()), list.first(MOST_BESIDES).steps()));
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
    private void bought(Sheet sheet) {
        BudgetList listed = main.first(MOST);
        List<Step> steps =
                draft.report().buying().budget().map(listed::affordable).orElse(listed.steps());
        total(sheet, "budget.total_cost", "budget_cost", BudgetList.cost(steps).doubleValue());
        total(sheet, "budget.total_value", "budget_value", BudgetList.value(steps));
    }

    private void total(Sheet sheet, String key, String column, double computed) {
        String sum = "SUMIF(budget_within,\"" + yes + "\"," + column + ")";
        sheet.line(label(key, main.currency()), Span.of(1, Value.formula(sum, computed), Look.STRONG, Format.MONEY));
    }

    private Span label(String key, Object... arguments) {
        return Span.of(LABEL_COLUMNS, Value.of(texts.get(key, arguments)), Look.PLAIN, Format.TEXT);
    }

    private List<Column<Step>> columns(String currency) {
        boolean limited = currency.equals(main.currency());
        Optional<Double> budget =
                limited ? draft.report().buying().budget().map(Number::doubleValue) : Optional.empty();
        double[] running = {0, 0};
        Headings money = new Headings(texts, NAME, currency);
        List<Column<Step>> columns = new ArrayList<>(List.of(
                on.text("sku", 12, bid -> bid.key().sku()),
                on.<Step>text(
                                "article",
                                14,
                                bid -> product(bid).map(Product::article).orElse(""))
                        .look(Look.WRAPPED),
                on.<Step>text("name", 28, bid -> product(bid).map(Product::name).orElse(""))
                        .look(Look.WRAPPED),
                on.<Step>text("location", 18, bid -> draft.location(bid.key().location()))
                        .look(Look.WRAPPED),
                on.of("units", Format.WHOLE, bid -> Value.of(bid.units())),
                on.of("so_far", Format.WHOLE, bid -> Value.of(bid.unitsSoFar())),
                money.of("cost", Format.MONEY, bid -> Value.of(bid.cost())),
                money.computed("running", Format.MONEY, (bid, row) -> {
                    running[0] += bid.cost().doubleValue();
                    return Value.formula("SUM(" + row.at("cost") + "," + row.above("running") + ")", running[0]);
                }),
                money.of("value", Format.MONEY, bid -> Value.of(bid.value())),
                money.computed("running_value", Format.MONEY, (bid, row) -> {
                    running[1] += bid.value();
                    return Value.formula("SUM(" + row.at("value") + "," + row.above("running_value") + ")", running[1]);
                }),
                money.of("per_money", Format.FACTOR, bid -> Value.of(bid.perMoney()))));
        if (limited) {
            columns.add(within(budget, running));
            columns.add(cut(budget, running));
        }
        return columns;
    }

    private Column<Step> within(Optional<Double> budget, double[] running) {
        return on.<Step>computed(
                        "within",
                        Format.TEXT,
                        (bid, row) -> new Value.Formula(
                                "IF(OR(" + AMOUNT + "=\"\"," + row.at("running") + "<=" + AMOUNT + "),\"" + yes
                                        + "\",\"" + no + "\")",
                                Value.of(budget.isEmpty() || running[0] <= budget.get() ? yes : no)))
                .width(9);
    }

    /** Stands at the first row that the budget does not pay for. */
    private Column<Step> cut(Optional<Double> budget, double[] running) {
        String mark = texts.get("budget.cut.mark");
        return on.<Step>computed("cut", Format.TEXT, (bid, row) -> {
                    double before = running[0] - bid.cost().doubleValue();
                    boolean here = budget.isPresent() && running[0] > budget.get() && before <= budget.get();
                    return new Value.Formula(
                            "IF(" + row.at("within") + "=\"" + yes + "\",\"\",IF(" + row.at("running") + "-"
                                    + row.at("cost") + "<=" + AMOUNT + ",\"" + mark + "\",\"\"))",
                            new Value.Text(here ? mark : ""));
                })
                .width(12)
                .look(Look.STRONG);
    }

    private Optional<Product> product(Step bid) {
        return Optional.ofNullable(products.get(bid.key()));
    }
}
