package io.zapas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.OrderLines;
import io.zapas.shop.orders.OrderRow;
import io.zapas.shop.orders.OrderStatus;
import io.zapas.shop.places.Places;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(Database.class)
class ToldTableTest {
    @Parameter
    Database database;

    private static final int SHOP = 1;

    private JdbcTemplate jdbc;
    private Dictionaries words;
    private OrderStateTable table;

    @BeforeEach
    void open() {
        jdbc = database.ledger();
        words = new Dictionaries(jdbc);
        table = new OrderStateTable(jdbc, words);
    }

    /** The order report names no warehouse, the list of cancelled postings does: its stock serves all orders. */
    @Test
    void aWarehouseThatOnlyCancelledPostingsNameIsNoPlace() {
        for (int i = 0; i < 10; i++) {
            boolean cancelled = i < 3;
            write(order("1-" + i, cancelled ? OrderStatus.CANCELLED : OrderStatus.DELIVERED, "", null));
            if (cancelled) {
                write(order("1-" + i, OrderStatus.CANCELLED, "Химки", "Химки"));
            }
        }
        assertThat(places().ofDemand()).isEmpty();
        assertThat(lines())
                .extracting(OrderLine::location, OrderLine::warehouse)
                .containsOnly(tuple("", ""))
                .hasSize(10);
    }

    @Test
    void aWarehouseThatMostLinesNameIsAPlaceAlsoForACancelledOne() {
        for (int i = 0; i < 6; i++) {
            write(order("1-" + i, i == 0 ? OrderStatus.CANCELLED : OrderStatus.DELIVERED, "Химки", "Химки"));
        }
        write(order("1-9", OrderStatus.DELIVERED, "", null));
        assertThat(places().ofDemand()).containsExactly("Химки");
        assertThat(lines())
                .extracting(OrderLine::location)
                .contains("Химки", "")
                .hasSize(7);
    }

    @Test
    void whereEveryLineNamesAPlaceOneThatIsAlwaysCancelledIsAPlace() {
        write(order("1-1", OrderStatus.CANCELLED, "Урал", "ЕКБ"));
        assertThat(places().ofDemand()).containsExactly("Урал");
    }

    /** A shop sells through clusters, which its report names, and from a warehouse that only cancelled postings name. */
    @Test
    void clustersStayPlacesBesideOrdersWithoutAPlace() {
        for (int i = 0; i < 6; i++) {
            write(order("1-" + i, OrderStatus.DELIVERED, "Урал", "ЕКБ"));
            write(order("2-" + i, OrderStatus.DELIVERED, "", null));
        }
        write(order("2-9", OrderStatus.CANCELLED, "Химки", "Химки"));
        assertThat(places().ofDemand()).containsExactly("Урал");
    }

    private void write(OrderRow row) {
        table.write(SHOP, 100, List.of(row));
    }

    private Places places() {
        return new ToldTable(jdbc, words).places(SHOP);
    }

    private List<OrderLine> lines() {
        List<OrderLine> lines = new ArrayList<>();
        new OrderLines(table.lines(SHOP), places(), ZoneOffset.UTC, LocalDate.of(2026, 3, 1)).forEach(lines::add);
        return lines;
    }

    private static OrderRow order(String order, OrderStatus status, String location, @Nullable String warehouse) {
        return Rows.order(order, "77", "2026-02-01T09:00:00Z", status, 1, location, warehouse);
    }
}
