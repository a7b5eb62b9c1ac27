package io.zapas.report.restock;

import io.zapas.forecast.Explanation;
import io.zapas.ordering.quantity.Waterfall;
import io.zapas.report.Line;
import io.zapas.report.SheetContext;
import io.zapas.report.text.CommonNotes;
import io.zapas.report.text.Headings;
import io.zapas.report.text.ReportWords;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of the Restock sheet. It reads like its header row. */
final class RestockColumns {
    private final Texts texts;
    private final SheetContext draft;
    private final Headings on;
    private final CommonNotes notes;

    RestockColumns(SheetContext draft, CommonNotes notes) {
        this.notes = notes;
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("restock");
    }

    /** How many of the first columns make up a printed page: what is behind them is for the screen. */
    int printed() {
        return item().size() + action().size() + waterfall().size() + why().size();
    }

    List<Column<Line>> all() {
        return Stream.of(
                        grouped("item", item()),
                        grouped("action", action()),
                        grouped("waterfall", waterfall()),
                        grouped("why", why()),
                        grouped("edit", edit()),
                        grouped("terms", folded(terms())),
                        grouped("trust", folded(trust())),
                        grouped("quantiles", folded(quantiles())),
                        new RestockDetail(draft).all(),
                        new RestockOutlook(draft).all())
                .flatMap(List::stream)
                .toList();
    }

    private List<Column<Line>> item() {
        return List.of(
                on.text("sku", 11, line -> line.key().sku()),
                on.<Line>text("article", 12, line -> line.product().article()).look(Look.WRAPPED),
                on.<Line>text("name", 22, line -> line.product().name()).look(Look.WRAPPED),
                on.<Line>text("location", 14, line -> draft.location(line.key().location()))
                        .look(Look.WRAPPED),
                on.text("class", 6, Line::type));
    }

    private List<Column<Line>> action() {
        return List.of(
                on.<Line>computed(
                                "order",
                                Format.WHOLE,
                                (line, row) -> Value.formula(
                                        "IF(" + row.at("edit_quantity") + "=\"\",ROUND(" + row.at("need") + "+"
                                                + row.at("rounding") + ",0)," + row.at("edit_quantity") + ")",
                                        line.plan().orderQuantity()))
                        .look(Look.STRONG),
                on.computed("value", Format.MONEY, this::value).width(10),
                on.of("order_by", Format.DATE, line -> Value.ofDay(line.plan().orderBy())),
                on.of(
                        "stockout_on",
                        Format.DATE,
                        line -> Value.ofDay(line.plan().stockoutOn())),
                on.<Line>of("cover", Format.WHOLE, line -> Value.of(line.cover()))
                        .width(7),
                on.<Line>of("saved", Format.MONEY, line -> line.ordered() ? Value.of(line.moneySaved()) : Value.EMPTY)
                        .width(9));
    }

    private Value value(Line line, RowRef row) {
        return line.plan()
                .orderValue()
                .map(value -> Value.formula(row.at("order") + "*" + row.at("unit_cost"), value.doubleValue()))
                .orElse(Value.EMPTY);
    }

    /** Yellow cells to try other terms in. */
    private List<Column<Line>> edit() {
        return Stream.of(
                        on.<Line>of("edit_quantity", Format.WHOLE, line -> Value.EMPTY),
                        on.<Line>of("edit_service", Format.PERCENT, line -> Value.EMPTY),
                        on.<Line>of("edit_lead", Format.WHOLE, line -> Value.EMPTY))
                .map(column -> column.look(Look.INPUT))
                .toList();
    }

    private List<Column<Line>> quantiles() {
        return IntStream.range(0, EditedTerms.LEVELS.length)
                .mapToObj(level -> Column.<Line>of(
                        EditedTerms.column(level),
                        texts.get("whatif.quantile", Math.round(EditedTerms.LEVELS[level] * 100)),
                        texts.get("whatif.quantile.note"),
                        Format.ONE_DECIMAL,
                        line -> line.interval().isEmpty()
                                ? Value.EMPTY
                                : Value.of(line.interval().get(level))))
                .toList();
    }

    private List<Column<Line>> waterfall() {
        return List.of(
                on.computed("lead_demand", Format.STEP, EditedTerms::leadDemand),
                step("review_demand", Waterfall::reviewDemand),
                on.computed("safety", Format.STEP, EditedTerms::safety),
                on.computed(
                        "order_up_to",
                        Format.STEP,
                        (line, row) -> Value.formula(
                                "SUM(" + row.at("lead_demand") + ":" + row.at("safety") + ")",
                                line.plan().orderUpTo())),
                step("on_hand", Waterfall::onHand),
                step("inbound", Waterfall::inbound),
                step("returns", Waterfall::expectedReturns),
                step("lost", Waterfall::lostOnTheWay),
                on.computed(
                        "need",
                        Format.STEP,
                        (line, row) -> Value.formula(
                                row.at("order_up_to") + "-" + row.at("on_hand") + "-" + row.at("inbound") + "-"
                                        + row.at("returns") + "+" + row.at("lost"),
                                line.plan().waterfall().need())),
                on.computed("rounding", Format.STEP, (line, row) -> OrderRounding.cell(line.plan(), row)));
    }

    private List<Column<Line>> why() {
        return List.of(on.text("reason", 24, notes::reason).look(Look.WRAPPED));
    }

    private List<Column<Line>> terms() {
        return List.of(
                on.text("supplier", 16, line -> line.plan().terms().supplier()),
                whole("lead_time", line -> line.plan().terms().leadTimeDays()),
                on.of(
                        "lead_sd",
                        Format.ONE_DECIMAL,
                        line -> Value.of(line.plan().terms().leadTimeSdDays())),
                whole("review", line -> line.plan().terms().reviewDays()),
                whole("moq", line -> line.plan().terms().moq()),
                whole("pack", line -> line.plan().terms().packSize()),
                on.of("room", Format.WHOLE, line -> OrderRounding.room(line.plan())),
                on.of("service", Format.PERCENT, line -> Value.of(line.plan().serviceLevel())),
                on.of(
                        "unit_cost",
                        Format.PRICE,
                        line -> Value.ofNumber(line.plan().terms().unitCost())),
                on.of(
                        "price",
                        Format.PRICE,
                        line -> line.product()
                                .price()
                                .map(price -> Value.of(price.amount()))
                                .orElse(Value.EMPTY)),
                on.text("currency", 8, line -> line.plan().terms().currency()),
                on.text("category", 18, line -> line.product().category()),
                on.text("brand", 14, line -> line.product().brand()),
                whole("reserved", line -> line.plan().position().reserved()),
                whole("promised", line -> line.plan().position().promised()),
                whole("blocked", line -> line.plan().position().blocked()));
    }

    private List<Column<Line>> trust() {
        return List.of(
                on.of("per_day", Format.FACTOR, line -> Value.of(line.plan().meanDemandPerDay())),
                on.text("grade", 8, line -> explained(line, why -> texts.of(why.grade()), "")),
                on.of(
                        "error",
                        Format.PERCENT,
                        line -> measured(line, why -> why.backtest().wape())),
                on.of(
                        "added",
                        Format.PERCENT,
                        line -> measured(line, why -> why.backtest().valueAdded())),
                on.text("models", 24, line -> explained(line, RestockColumns::models, "")),
                on.of(
                        "saved_units",
                        Format.ONE_DECIMAL,
                        line -> Value.of(line.shortfall().saved())),
                on.of(
                        "platform_supply",
                        Format.WHOLE,
                        line -> line.platform().recommendedSupply().isPresent()
                                ? Value.of(line.platform().recommendedSupply().getAsInt())
                                : Value.EMPTY),
                on.text(
                        "liquidity",
                        16,
                        line -> ReportWords.ofPlatform(texts, line.platform().liquidity())));
    }

    private static String models(Explanation why) {
        return why.weights().entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static <T> T explained(Line line, Function<Explanation, T> part, T otherwise) {
        return line.explanation().map(part).orElse(otherwise);
    }

    private static Value measured(Line line, ToDoubleFunction<Explanation> part) {
        Optional<Double> value = line.explanation().map(part::applyAsDouble).filter(Double::isFinite);
        return value.map(Value::of).orElse(Value.EMPTY);
    }

    private Column<Line> step(String id, ToDoubleFunction<Waterfall> part) {
        return on.of(
                id, Format.STEP, line -> Value.of(part.applyAsDouble(line.plan().waterfall())));
    }

    private Column<Line> whole(String id, ToDoubleFunction<Line> part) {
        return on.of(id, Format.WHOLE, line -> Value.of(part.applyAsDouble(line)));
    }

    private List<Column<Line>> grouped(String group, List<Column<Line>> columns) {
        String caption = texts.get("restock.group." + group);
        return columns.stream().map(column -> column.group(caption)).toList();
    }

    private static List<Column<Line>> folded(List<Column<Line>> columns) {
        return columns.stream().map(Column::folded).toList();
    }
}
