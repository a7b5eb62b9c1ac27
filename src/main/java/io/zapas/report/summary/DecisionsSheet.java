package io.zapas.report.summary;

import io.zapas.advice.Action;
import io.zapas.advice.Decision;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Area;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Span;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.util.List;
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
    private final Headings on;
    private final List<Decision> decisions;
    private final long all;
    private final String common;
    private final String yes;
    private final String no;

    public DecisionsSheet(SheetContext draft, Decisions found) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings(NAME);
        this.decisions = found.best();
        this.all = found.all();
        this.common = found.common();
        this.yes = texts.get("word.yes");
        this.no = texts.get("word.no");
    }

    /** @return the cells that the decisions begin with, in their order, as targets of links */
    public List<String> draw(Sheet sheet) {
        List<Column<Decision>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.decisions"));
        // the day in ISO form: by it the edited sheet is recognised
        sheet.note(texts.get("decisions.intro", draft.report().asOf()));
        if (decisions.isEmpty()) {
            sheet.note(texts.get("none"));
            return List.of();
        }
        if (all > decisions.size()) {
            sheet.note(texts.get("decisions.limited", texts.whole(decisions.size()), texts.whole(all)));
        }
        if (!common.isEmpty()) {
            sheet.note(common);
        }
        Area budget = sheet.line(
                        label("decisions.budget", draft.currency()), Span.of(1, Value.EMPTY, Look.INPUT, Format.MONEY))
                .column(LABEL_COLUMNS);
        sheet.named(BUDGET, cell(budget, LABEL_COLUMNS));
        totals(sheet);
        Area body = sheet.table(Table.main(NAME, 3, columns, decisions, texts.get("overflow", "data/restock.csv")));
        sheet.choice(
                body.column(indexOf(columns, "approve")),
                List.of(yes, no),
                texts.get("decisions.approve"),
                texts.get("decisions.choose", yes, no));
        sheet.wholeNumber(
                body.column(indexOf(columns, "edited")),
                texts.get("decisions.edited"),
                texts.get("decisions.edited.hint"));
        return IntStream.range(0, decisions.size())
                .mapToObj(row -> body.row(row).cell())
                .toList();
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

    /** {@link Sheet#line} knows cells as if each were one column wide. */
    private static Area cell(Area line, int column) {
        return new Area(line.sheet(), line.firstRow(), column, line.firstRow(), column);
    }

    private void totals(Sheet sheet) {
        double cost = decisions.stream().mapToDouble(DecisionsSheet::cost).sum();
        double worth = decisions.stream().mapToDouble(Decision::worth).sum();
        sheet.line(
                label("decisions.total_cost", draft.currency()),
                Span.of(
                        1,
                        Value.formula("SUMIF(decisions_within,\"" + yes + "\",decisions_cost)", cost),
                        Look.STRONG,
                        Format.MONEY));
        sheet.line(
                label("decisions.total_worth", draft.currency()),
                Span.of(
                        1,
                        Value.formula("SUMIF(decisions_within,\"" + yes + "\",decisions_worth)", worth),
                        Look.STRONG,
                        Format.MONEY));
    }

    private Span label(String key, Object... arguments) {
        return Span.of(LABEL_COLUMNS, Value.of(texts.get(key, arguments)), Look.PLAIN, Format.TEXT);
    }

    private List<Column<Decision>> columns() {
        double[] running = {0};
        return List.of(
                on.<Decision>text("action", 12, line -> texts.of(line.action())).look(Look.WRAPPED),
                on.text("sku", 11, line -> line.key().sku()),
                on.<Decision>text(
                                "location",
                                14,
                                line -> draft.location(line.key().location()))
                        .look(Look.WRAPPED),
                on.<Decision>text("name", 22, Decision::name).look(Look.WRAPPED),
                on.<Decision>text("what", 38, Decision::what).look(Look.WRAPPED),
                on.<Decision>of("worth", Format.SPEND, line -> Value.of(line.worth()))
                        .width(10)
                        .look(Look.STRONG),
                on.computed("quantity", Format.WHOLE, this::quantity),
                on.<Decision>of("approve", Format.TEXT, line -> Value.EMPTY)
                        .width(8)
                        .look(Look.INPUT),
                on.<Decision>of("edited", Format.WHOLE, line -> Value.EMPTY).look(Look.INPUT),
                on.<Decision>of(
                                "unit_cost",
                                Format.PRICE,
                                line -> line.unitCost()
                                        .map(cost -> Value.of(cost.amount()))
                                        .orElse(Value.EMPTY))
                        .folded(),
                on.computed(
                        "cost",
                        Format.SPEND,
                        (line, row) -> Value.formula(
                                "IF(" + row.at("approve") + "=\"" + no + "\",0,IF(" + row.at("edited") + "=\"\","
                                        + row.at("quantity") + "," + row.at("edited") + ")*" + row.at("unit_cost")
                                        + ")",
                                cost(line))),
                on.computed("running", Format.SPEND, (line, row) -> {
                    running[0] += cost(line);
                    return Value.formula("SUM(" + row.at("cost") + "," + row.above("running") + ")", running[0]);
                }),
                on.<Decision>computed(
                                "within",
                                Format.TEXT,
                                (line, row) -> new Value.Formula(
                                        "IF(" + row.at("approve") + "=\"" + no + "\",\"" + no + "\",IF(OR(" + BUDGET
                                                + "=\"\"," + row.at("running") + "<=" + BUDGET + "),\"" + yes
                                                + "\",\"" + no + "\"))",
                                        Value.of(yes)))
                        .width(9),
                on.<Decision>text("evidence", 23, Decision::evidence).look(Look.WRAPPED),
                on.<Decision>of("owner", Format.TEXT, line -> Value.EMPTY)
                        .width(11)
                        .look(Look.INPUT),
                on.<Decision>of("due", Format.DATE, line -> Value.ofDay(line.due()))
                        .look(Look.INPUT),
                on.<Decision>of("note", Format.TEXT, line -> Value.EMPTY)
                        .width(12)
                        .look(Look.INPUT));
    }

    private static double cost(Decision line) {
        return line.quantity()
                * line.unitCost().map(cost -> cost.amount().doubleValue()).orElse(0.0);
    }

    private static int indexOf(List<Column<Decision>> columns, String id) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
