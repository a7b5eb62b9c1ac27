package io.zapas.cancellation.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.cancellation.evidence.ShopRecords;
import io.zapas.cancellation.risk.OrderAtRisk.Threat;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import io.zapas.shop.stock.StockFigure;
import io.zapas.shop.supply.SupplyLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskTallyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 30);
    private static final Verdict SELLER =
            Verdict.of(new Cause("stock_shortage", Fault.SELLER), Fault.SELLER, 1, EvidenceKeys.INITIATOR);

    private final Map<String, StockFigure> shelves = new HashMap<>();
    private final ShopRecords records = new ShopRecords(
            Taxonomy.builtIn(),
            (sku, location, day) -> Optional.ofNullable(shelves.get(sku + "@" + location))
                    .filter(figure -> day.equals(AS_OF.minusDays(1))),
            place -> place.equals("platform"));

    @Test
    void stockGoesToTheEarliestShipByAndTheLastIsShort() {
        shelves.put("1@W", new StockFigure(0, 2));
        RiskBoard board = board(open("c", "W", 3), open("a", "W", 1), open("b", "W", 2));
        assertThat(board.open()).isEqualTo(3);
        assertThat(board.orders()).extracting(OrderAtRisk::orderId).contains("c");
        OrderAtRisk last = order(board, "c");
        assertThat(last.threat()).isEqualTo(Threat.SHORT);
        assertThat(last.promisedBefore()).isEqualTo(2);
        assertThat(last.chance()).isEqualTo(0.9);
        assertThat(board.orders())
                .filteredOn(order -> order.threat() == Threat.SHORT)
                .hasSize(1);
    }

    @Test
    void enoughStockIsNoDanger() {
        shelves.put("1@W", new StockFigure(50, 3));
        assertThat(board(open("a", "W", 1), open("b", "W", 2)).orders()).isEmpty();
    }

    @Test
    void aDeliveryInTimeHelpsByTheShareOfThoseThatCame() {
        shelves.put("1@W", new StockFigure(0, 0));
        records.accept(supply("past", AS_OF.minusDays(20), Optional.of(AS_OF.minusDays(20))));
        records.accept(supply("next", AS_OF.plusDays(1), Optional.empty()));
        OrderAtRisk order = order(board(open("a", "W", 3)), "a");
        // one of one came in time: (1 + 1) / (1 + 2)
        assertThat(order.chance()).isEqualTo(0.9 * (1 - 2 / 3.0));
        assertThat(order.arrival()).contains(AS_OF.plusDays(1));
    }

    @Test
    void anotherWarehouseWithTheUnitIsNamed() {
        shelves.put("1@W", new StockFigure(0, 0));
        shelves.put("1@E", new StockFigure(9, 1));
        OrderAtRisk order = order(board(open("a", "W", 1), open("b", "E", 1)), "a");
        assertThat(order.elsewhere()).isEqualTo("E");
        assertThat(order.elsewhereUnits()).isEqualTo(9);
    }

    @Test
    void overdueIsDangerEvenWithStock() {
        shelves.put("1@W", new StockFigure(50, 1));
        RiskTally tally = new RiskTally(AS_OF, records);
        for (int i = 0; i < 20; i++) {
            tally.accept(cancelledLate("x" + i), SELLER);
            tally.accept(shipped("y" + i), Verdict.NOT_CANCELLED);
            tally.accept(shipped("z" + i), Verdict.NOT_CANCELLED);
        }
        tally.accept(open("a", "W", -3), Verdict.NOT_CANCELLED);
        assertThat(order(tally.board(), "a").threat()).isEqualTo(Threat.OVERDUE);
    }

    @Test
    void whatThePlatformHandsOverIsNotOurs() {
        assertThat(board(open("a", "platform", 1)).open()).isZero();
    }

    @Test
    void anOrderThatNoNewExportClosedIsNotOpen() {
        OrderLine stale = line("a", "W", OrderLine.State.OPEN, AS_OF.minusDays(61), AS_OF.minusDays(58), null);
        assertThat(board(stale).open()).isZero();
    }

    @Test
    void theExpectedOfADayAreThoseDueOnItAndOverdueOnesCountToday() {
        shelves.put("1@W", new StockFigure(0, 0));
        RiskBoard board = board(open("a", "W", 2), open("b", "W", -2));
        assertThat(board.expectedOn(AS_OF.plusDays(2))).isEqualTo(0.9);
        assertThat(board.expectedOn(AS_OF)).isGreaterThanOrEqualTo(0.9);
        assertThat(board.expectedOn(AS_OF.plusDays(3))).isZero();
    }

    private RiskBoard board(OrderLine... lines) {
        RiskTally tally = new RiskTally(AS_OF, records);
        for (OrderLine line : lines) {
            tally.accept(line, Verdict.NOT_CANCELLED);
        }
        return tally.board();
    }

    private static OrderAtRisk order(RiskBoard board, String id) {
        return board.orders().stream()
                .filter(order -> order.orderId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SupplyLine supply(String po, LocalDate expected, Optional<LocalDate> received) {
        return new SupplyLine(po, "S", "1", "W", 10, expected.minusDays(30), expected, received, 10);
    }

    private static OrderLine open(String id, String place, int due) {
        return line(id, place, OrderLine.State.OPEN, AS_OF.minusDays(4), AS_OF.plusDays(due), null);
    }

    private static OrderLine shipped(String id) {
        return line(id, "W", OrderLine.State.DELIVERED, AS_OF.minusDays(90), AS_OF.minusDays(86), null);
    }

    private static OrderLine cancelledLate(String id) {
        return line(id, "W", OrderLine.State.CANCELLED, AS_OF.minusDays(90), AS_OF.minusDays(86), AS_OF.minusDays(80));
    }

    private static OrderLine line(
            String id,
            String place,
            OrderLine.State state,
            LocalDate ordered,
            LocalDate due,
            @org.jspecify.annotations.Nullable LocalDate cancelled) {
        LocalDateTime shipBy = due.atTime(12, 0);
        return new OrderLine(
                id,
                "1",
                place,
                place,
                "",
                ordered.atTime(9, 0),
                state,
                1,
                Optional.of(new Money(BigDecimal.TEN, "RUB")),
                Optional.of(shipBy),
                Optional.of(shipBy.plusDays(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(cancelled).map(day -> day.atTime(9, 0)),
                Statement.NONE,
                0);
    }
}
