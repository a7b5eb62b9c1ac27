package io.zapas.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.OrderLines;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(Database.class)
class OrderStateTableTest {
    @Parameter
    Database database;

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private JdbcTemplate jdbc;
    private OrderStateTable table;

    @BeforeEach
    void open() {
        jdbc = database.ledger();
        table = new OrderStateTable(jdbc, new Dictionaries(jdbc));
    }

    @Test
    void firstSightIsAcceptedTheSameAgainIsIdenticalAnotherStateIsMerged() {
        OrderRow open = row("0132-0001-1", OrderStatus.OPEN, null);
        OrderRow delivered = row("0132-0001-1", OrderStatus.DELIVERED, "2026-02-10T10:00:00Z");

        assertThat(table.write(1, 100, List.of(open))).containsExactly(RowOutcome.ACCEPTED);
        assertThat(table.write(1, 100, List.of(open))).containsExactly(RowOutcome.IDENTICAL);
        assertThat(table.write(1, 200, List.of(delivered, open)))
                .containsExactly(RowOutcome.MERGED, RowOutcome.IDENTICAL);
        assertThat(lines()).extracting(OrderLine::state).containsExactly(OrderLine.State.DELIVERED);
    }

    @Test
    void repeatedRowsOfOneBatchAreCountedLikeRowsOfTwoFiles() {
        OrderRow open = row("1-1", OrderStatus.OPEN, null);

        assertThat(table.write(1, 100, List.of(open, open))).containsExactly(RowOutcome.ACCEPTED, RowOutcome.IDENTICAL);
    }

    @Test
    void aFinalStatusBeatsAnOpenOneOfANewerExport() {
        table.write(1, 200, List.of(row("1-1", OrderStatus.OPEN, null)));
        table.write(1, 100, List.of(row("1-1", OrderStatus.CANCELLED, null)));

        assertThat(lines()).extracting(OrderLine::state).containsExactly(OrderLine.State.CANCELLED);
    }

    @Test
    void aNewerExportWithoutReasonKeepsTheReasonThatAnOlderOneTold() {
        table.write(1, 100, List.of(withReason(row("1-1", OrderStatus.CANCELLED, null), "352")));
        table.write(1, 200, List.of(row("1-1", OrderStatus.CANCELLED, null)));

        assertThat(lines()).extracting(line -> line.statement().reasonId()).containsExactly("352");
    }

    @Test
    void theOrderOfExportsChangesNothing() {
        List<Export> exports = new ArrayList<>(List.of(
                new Export(100, row("1-1", OrderStatus.OPEN, null)),
                new Export(200, row("1-1", OrderStatus.SHIPPED, "2026-02-03T00:00:00Z")),
                new Export(300, row("1-1", OrderStatus.OPEN, null)),
                new Export(150, withReason(row("1-1", OrderStatus.CANCELLED, null), "400")),
                new Export(250, row("1-1", OrderStatus.CANCELLED, "2026-02-05T00:00:00Z"))));
        List<OrderLine> expected = null;
        Random shuffle = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(exports, shuffle);
            List.of("order_state", "order_block", "order_told").forEach(t -> jdbc.update("DELETE FROM " + t));
            exports.forEach(export -> table.write(1, export.newest, List.of(export.row)));
            expected = expected == null ? lines() : expected;
            assertThat(lines()).isEqualTo(expected);
        }
        assertThat(expected).extracting(OrderLine::state).containsExactly(OrderLine.State.CANCELLED);
    }

    @Test
    void leadingZerosAndSiblingsAreKeptApart() {
        table.write(
                1,
                100,
                List.of(
                        row("0132-0001-1", OrderStatus.OPEN, null),
                        row("132-0001-1", OrderStatus.OPEN, null),
                        row("0132-0001-2", OrderStatus.OPEN, null)));

        assertThat(lines())
                .extracting(OrderLine::orderId)
                .containsExactlyInAnyOrder("0132-0001-1", "132-0001-1", "0132-0001-2");
    }

    @Test
    void shopsDoNotSeeEachOther() {
        table.write(1, 100, List.of(row("1-1", OrderStatus.OPEN, null)));
        table.write(2, 100, List.of(row("1-1", OrderStatus.CANCELLED, null), row("1-2", OrderStatus.OPEN, null)));

        assertThat(lines(1)).hasSize(1);
        assertThat(lines(2)).hasSize(2);
    }

    @Test
    void whatHappenedFromAsOfOnIsNotKnownYet() {
        OrderRow cancelledLater = cancelledAt(row("1-1", OrderStatus.CANCELLED, null), "2026-03-02T00:00:00Z");
        OrderRow orderedLater = orderedAt(row("1-2", OrderStatus.OPEN, null), "2026-02-28T21:00:00Z");
        table.write(1, 100, List.of(cancelledLater, orderedLater));

        List<OrderLine> known = lines();
        assertThat(known).extracting(OrderLine::orderId).containsExactly("1-1");
        assertThat(known.get(0).state()).isEqualTo(OrderLine.State.OPEN);
        assertThat(known.get(0).statement()).isEqualTo(io.zapas.shop.orders.Statement.NONE);
    }

    @Test
    void linesWhoseHashesCollideAreStillTwoLines() {
        table.write(1, 100, List.of(row("1-1", OrderStatus.OPEN, null)));
        // put the state of another line into the same bucket, as a collision would
        jdbc.update(
                "INSERT INTO order_state SELECT id + 1, content_hash, newest, '9-9', sku_id, occurrence, ordered_at,"
                        + " status, quantity, returned, unit_price, currency_id, location_id, warehouse_id, method_id, ship_by,"
                        + " ship_deadline, shipped_at, delivered_at, cancelled_at, reason_code_id, reason_id, initiator_id,"
                        + " after_ship, against FROM order_state");

        assertThat(lines()).extracting(OrderLine::orderId).containsExactlyInAnyOrder("1-1", "9-9");
    }

    @Test
    void aLineWhoseExportsDisagreeAboutTheDayOfTheOrderIsStillOneLine() {
        OrderRow placed = row("1-1", OrderStatus.OPEN, null);
        table.write(1, 100, List.of(placed, row("1-2", OrderStatus.OPEN, null)));
        table.write(1, 200, List.of(orderedAt(row("1-1", OrderStatus.DELIVERED, null), "2025-12-24T09:00:00Z")));

        assertThat(lines()).extracting(OrderLine::orderId).containsExactlyInAnyOrder("1-1", "1-2");
        assertThat(lines()).extracting(OrderLine::state).contains(OrderLine.State.DELIVERED);
    }

    private record Export(long newest, OrderRow row) {}

    private List<OrderLine> lines() {
        return lines(1);
    }

    private List<OrderLine> lines(int shop) {
        List<OrderLine> lines = new ArrayList<>();
        Dictionaries words = new Dictionaries(jdbc);
        new OrderLines(table.lines(shop), new ToldTable(jdbc, words).places(shop), MOSCOW, AS_OF).forEach(lines::add);
        return lines;
    }

    private static OrderRow row(String order, OrderStatus status, @Nullable String shipped) {
        return new OrderRow(
                order,
                "1393370125",
                0,
                "ART",
                "Name",
                null,
                Instant.parse("2026-02-01T09:00:00Z"),
                status,
                2,
                new BigDecimal("10.50"),
                "RUB",
                "Москва",
                null,
                null,
                null,
                null,
                shipped == null ? null : Instant.parse(shipped),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static OrderRow withReason(OrderRow r, String id) {
        return new OrderRow(
                r.orderId(),
                r.sku(),
                r.occurrence(),
                r.article(),
                r.name(),
                r.category(),
                r.orderedAt(),
                r.status(),
                r.quantity(),
                r.unitPrice(),
                r.currency(),
                r.location(),
                r.warehouse(),
                r.deliveryMethod(),
                r.shipBy(),
                r.shipDeadline(),
                r.shippedAt(),
                r.deliveredAt(),
                r.cancelledAt(),
                id,
                "reason",
                "Продавец",
                r.cancelledAfterShip(),
                true,
                r.returnedQuantity());
    }

    private static OrderRow cancelledAt(OrderRow r, String time) {
        return new OrderRow(
                r.orderId(),
                r.sku(),
                r.occurrence(),
                r.article(),
                r.name(),
                r.category(),
                r.orderedAt(),
                r.status(),
                r.quantity(),
                r.unitPrice(),
                r.currency(),
                r.location(),
                r.warehouse(),
                r.deliveryMethod(),
                r.shipBy(),
                r.shipDeadline(),
                r.shippedAt(),
                r.deliveredAt(),
                Instant.parse(time),
                "352",
                "reason",
                "Продавец",
                null,
                null,
                0);
    }

    private static OrderRow orderedAt(OrderRow r, String time) {
        return new OrderRow(
                r.orderId(),
                r.sku(),
                r.occurrence(),
                r.article(),
                r.name(),
                r.category(),
                Instant.parse(time),
                r.status(),
                r.quantity(),
                r.unitPrice(),
                r.currency(),
                r.location(),
                r.warehouse(),
                r.deliveryMethod(),
                r.shipBy(),
                r.shipDeadline(),
                r.shippedAt(),
                r.deliveredAt(),
                r.cancelledAt(),
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
