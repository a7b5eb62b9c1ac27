package io.zapas.report.cancellation;

import io.zapas.advice.Substitutes;
import io.zapas.advice.Substitutes.Offer;
import io.zapas.cancellation.risk.OrderAtRisk;
import io.zapas.cancellation.risk.OrderAtRisk.Threat;
import io.zapas.cancellation.risk.RiskBoard;
import io.zapas.report.SheetContext;
import io.zapas.report.text.Headings;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Sheet;
import io.zapas.workbook.Table;
import io.zapas.workbook.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Open orders that will probably be cancelled: why, what to do by when, what to offer and what to write to the buyer. */
public final class OrdersAtRiskSheet {
    /** The languages that buyers of these marketplaces write in, whatever language the workbook has. */
    private static final List<Language> MESSAGES = List.of(Language.RU, Language.EN, Language.ZH);

    private final SheetContext draft;
    private final Texts texts;
    private final Headings on;
    private final Substitutes substitutes;

    public OrdersAtRiskSheet(SheetContext draft) {
        this.draft = draft;
        this.texts = draft.texts();
        this.on = draft.headings("risk");
        this.substitutes = draft.overview().substitutes();
    }

    public void draw(Sheet sheet) {
        RiskBoard board = draft.report().desk().risk();
        List<Column<OrderAtRisk>> columns = columns();
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.title(texts.get("sheet.at_risk"));
        if (board.open() == 0) {
            sheet.warning(texts.get("risk.missing"));
            return;
        }
        sheet.note(texts.get("risk.intro", texts.whole(board.open()), texts.percent(board.base())));
        if (!board.stockTold()) {
            sheet.warning(texts.get("risk.no_stock"));
        }
        sheet.note(texts.get("risk.substitute.missing"));
        if (board.orders().isEmpty()) {
            sheet.note(texts.get("risk.none"));
            return;
        }
        sheet.table(Table.main("risk", 2, columns, board.orders(), texts.get("overflow", "data/cancellations.csv")));
        // the messages are there to be copied, not to be printed
        sheet.printUpToHere(columns.size() - MESSAGES.size());
        if (board.more() > 0) {
            sheet.note(texts.get("risk.more", texts.whole(board.more())));
        }
    }

    private List<Column<OrderAtRisk>> columns() {
        List<Column<OrderAtRisk>> columns = new ArrayList<>(List.<Column<OrderAtRisk>>of(
                on.text("order_id", 20, OrderAtRisk::orderId),
                on.text("sku", 13, OrderAtRisk::sku),
                wide("name", 28, order -> substitutes.name(order.sku())),
                wide("location", 16, order -> draft.location(order.location())),
                on.number("quantity", Format.WHOLE, OrderAtRisk::quantity),
                on.of(
                        "value",
                        Format.MONEY,
                        order -> Value.ofNumber(order.value().map(Money::amount))),
                on.of(
                        "ship_by",
                        Format.DATE,
                        order -> Value.ofDay(order.shipBy().map(LocalDateTime::toLocalDate))),
                on.number("chance", Format.PERCENT, OrderAtRisk::chance),
                wide("why", 40, this::why),
                wide("todo", 44, this::todo),
                on.date("act_by", this::actBy),
                wide("substitute.column", 34, this::offers)));
        MESSAGES.forEach(language -> columns.add(message(language)));
        return columns;
    }

    private Column<OrderAtRisk> wide(String id, int width, Function<OrderAtRisk, String> words) {
        return on.words(id, 1, words).width(width);
    }

    private String offers(OrderAtRisk order) {
        if (!substitutes.comparable(order)) {
            return texts.get("risk.substitute.unknown");
        }
        List<Offer> offers = substitutes.of(order);
        return offers.isEmpty()
                ? texts.get("risk.substitute.none")
                : offers.stream()
                        .map(offer -> texts.get(
                                "risk.substitute",
                                offer.product().sku(),
                                offer.product().name(),
                                texts.whole(offer.units()),
                                offer.product().price().map(texts::money).orElse("")))
                        .collect(Collectors.joining("; "));
    }

    private String why(OrderAtRisk order) {
        return texts.get(
                "risk.why." + Texts.key(order.threat()),
                texts.whole(order.onHand()),
                texts.whole(order.reserved()),
                order.shownOn().map(texts::date).orElse("—"),
                texts.whole(order.promisedBefore()),
                texts.whole(order.quantity()));
    }

    private String todo(OrderAtRisk order) {
        if (!order.elsewhere().isEmpty()) {
            return texts.get("risk.todo.transfer", order.elsewhere(), texts.whole(order.elsewhereUnits()));
        }
        String todo = texts.get("risk.todo." + Texts.key(order.threat()));
        return order.arrival()
                .filter(day -> order.threat() == Threat.SHORT)
                .map(day -> todo + " " + texts.get("risk.todo.arrival", texts.date(day)))
                .orElse(todo);
    }

    /** The day before its ship-by, so that there is a day to act; today if that is over. */
    private LocalDate actBy(OrderAtRisk order) {
        LocalDate asOf = draft.report().asOf();
        LocalDate due = order.shipBy().map(at -> at.toLocalDate().minusDays(1)).orElse(asOf);
        return due.isBefore(asOf) ? asOf : due;
    }

    private Column<OrderAtRisk> message(Language language) {
        Texts words = Texts.of(language);
        // not broken into lines: they are copied, and would make every row ten lines high
        return on.text(
                "message_" + language.code(),
                50,
                order -> words.get(
                        order.arrival().isPresent() ? "risk.message.arrival" : "risk.message",
                        order.orderId(),
                        substitutes.name(order.sku()),
                        order.arrival().map(words::date).orElse(""),
                        words.whole(order.quantity())));
    }
}
