package io.zapas.report.summary;

import io.zapas.advice.Action;
import io.zapas.advice.Decision;
import io.zapas.report.AboveTable;
import io.zapas.report.Columns;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Area;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One row per proposed action, ranked by money, with room for the planner's word. A budget cell moves the cut-line by formulas
 * alone. The edited sheet is read again as decisions when it is put into the input folder.
 */
public final class DecisionsSheet {
    static final String NAME = "decisions";
    static final String BUDGET = "decisions_budget";
    private static final int LABEL_COLUMNS = 4;
    private static final Pattern PLAIN = Pattern.compile("[^<>=*?~]*");

    private final SheetContext draft;
    private final Texts texts;
    private final DecisionWords words;
    private final List<Decision> decisions;
    private final String yes;
    private final String no;

    public DecisionsSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.words = new DecisionWords(draft);
        this.decisions = draft.overview().decisions().best();
        this.yes = texts.get("word.yes");
        this.no = texts.get("word.no");
    }

    /** @return the cells that the decisions begin with, in their order, as targets of links */
    public List<String> draw(Sheet sheet) {
        Columns<Decision> columns = columns();
        sheet.widths(columns.widths());
        sheet.title(texts.get("sheet.decisions"));
        // the day in ISO form: by it the edited sheet is recognised
        sheet.note(texts.get("decisions.intro", draft.report().asOf()));
        if (decisions.isEmpty()) {
            sheet.note(texts.get("none"));
            return List.of();
        }
        long all = draft.overview().decisions().all();
        if (all > decisions.size()) {
            sheet.note(texts.get("decisions.limited", texts.whole(decisions.size()), texts.whole(all)));
        }
        if (!draft.common().isEmpty()) {
            sheet.note(draft.common());
        }
        AboveTable above = new AboveTable(draft, sheet, LABEL_COLUMNS);
        sheet.named(BUDGET, above.input("decisions.budget", Value.EMPTY, Format.MONEY));
        total(above, "cost", Decision::cost);
        total(above, "worth", Decision::worth);
        Area body =
                sheet.table(Table.main(NAME, 3, columns.list(), decisions, texts.get("overflow", "data/restock.csv")));
        sheet.choice(
                body.column(columns.indexOf("approve")),
                List.of(yes, no),
                texts.get("decisions.approve"),
                texts.get("decisions.choose", yes, no));
        sheet.wholeNumber(
                body.column(columns.indexOf("edited")),
                texts.get("decisions.edited"),
                texts.get("decisions.edited.hint"));
        return IntStream.range(0, decisions.size())
                .mapToObj(row -> body.row(row).cell())
                .toList();
    }

    /** Of what is within the budget. */
    private void total(AboveTable above, String column, ToDoubleFunction<Decision> part) {
        above.figure(
                "decisions.total_" + column,
                Value.formula(
                        "SUMIF(decisions_within,\"" + yes + "\",decisions_" + column + ")",
                        decisions.stream().mapToDouble(part).sum()),
                Format.MONEY);
    }

    /**
     * An order follows what is tried out on the Restock sheet, wherever its row has been sorted to. Words that a criterion
     * would read as an operator or a wildcard are not looked up.
     */
    private Value quantity(Decision line, RowRef row) {
        if (line.quantity() == 0) {
            return Value.EMPTY;
        }
        boolean plain = PLAIN.matcher(line.key().sku()).matches()
                && PLAIN.matcher(line.key().location()).matches();
        return line.action() == Action.ORDER && plain
                ? Value.formula(
                        "SUMIFS(restock_order,restock_sku," + row.at("sku") + ",restock_location," + row.at("location")
                                + ")",
                        line.quantity())
                : Value.of(line.quantity());
    }

    private Columns<Decision> columns() {
        double[] running = {0};
        return draft.<Decision>columns(NAME)
                .wrapped("action", 12, line -> texts.of(line.action()))
                .text("sku", 11, line -> line.key().sku())
                .location(14, line -> line.key().location())
                .wrapped("name", 22, words::name)
                .wrapped("what", 38, words::what)
                .number("worth", Format.SPEND, Decision::worth)
                .width(10)
                .strong()
                .formula("quantity", Format.WHOLE, this::quantity)
                .input("approve", Format.TEXT)
                .width(8)
                .input("edited", Format.WHOLE)
                .of(
                        "unit_cost",
                        Format.PRICE,
                        line -> Value.ofNumber(line.unitCost().map(Money::amount)))
                .folded()
                .formula("cost", Format.SPEND, this::cost)
                .formula("running", Format.SPEND, (line, row) -> {
                    running[0] += line.cost();
                    return Value.formula("SUM(" + row.at("cost") + "," + row.above("running") + ")", running[0]);
                })
                .formula("within", Format.TEXT, this::within)
                .width(9)
                .wrapped("evidence", 23, words::evidence)
                .input("owner", Format.TEXT)
                .width(11)
                .day("due", Decision::due)
                .look(Look.INPUT)
                .input("note", Format.TEXT)
                .width(12);
    }

    private Value cost(Decision line, RowRef row) {
        String units = "IF(" + row.at("edited") + "=\"\"," + row.at("quantity") + "," + row.at("edited") + ")";
        return Value.formula(
                "IF(" + row.at("approve") + "=\"" + no + "\",0," + units + "*" + row.at("unit_cost") + ")",
                line.cost());
    }

    private Value within(Decision line, RowRef row) {
        return new Value.Formula(
                "IF(" + row.at("approve") + "=\"" + no + "\",\"" + no + "\",IF(OR(" + BUDGET + "=\"\","
                        + row.at("running") + "<=" + BUDGET + "),\"" + yes + "\",\"" + no + "\"))",
                Value.of(yes));
    }
}
