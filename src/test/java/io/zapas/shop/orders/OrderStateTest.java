package io.zapas.shop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.store.Rows;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each clause by which states of one line become the one that holds. */
class OrderStateTest {
    private static final OrderRow ROW = Rows.order("1-1", "A", "2026-02-01T09:00:00Z", OrderStatus.OPEN, 2);

    @Test
    void aFinalStatusBeatsAnOpenOneOfANewerExport() {
        OrderState open = new OrderState(200, 1, ROW);
        OrderState cancelled = new OrderState(100, 2, with(ROW, Map.of("status", OrderStatus.CANCELLED)));
        assertThat(OrderState.effective(List.of(open, cancelled)).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(OrderState.effective(List.of(cancelled, open)).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void ofTwoOpenOnesTheNewerExportWins() {
        OrderState older = new OrderState(100, 9, with(ROW, Map.of("quantity", 5)));
        OrderState newer = new OrderState(200, 1, with(ROW, Map.of("quantity", 7)));
        assertThat(OrderState.effective(List.of(older, newer)).quantity()).isEqualTo(7);
        assertThat(OrderState.effective(List.of(newer, older)).quantity()).isEqualTo(7);
    }

    @Test
    void ofTwoExportsOfOneDayTheContentDecidesWhateverTheOrder() {
        OrderState one = new OrderState(100, 9, with(ROW, Map.of("quantity", 5)));
        OrderState other = new OrderState(100, 1, with(ROW, Map.of("quantity", 7)));
        assertThat(OrderState.effective(List.of(one, other)).quantity()).isEqualTo(5);
        assertThat(OrderState.effective(List.of(other, one)).quantity()).isEqualTo(5);
    }

    @Test
    void mostReturnedUnitsOfAnyStateHold() {
        OrderState more = new OrderState(100, 1, with(ROW, Map.of("returnedQuantity", 2)));
        OrderState less = new OrderState(200, 1, with(ROW, Map.of("returnedQuantity", 1)));
        assertThat(OrderState.effective(List.of(less, more)).returnedQuantity()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article",
                "name",
                "category",
                "unitPrice",
                "currency",
                "location",
                "warehouse",
                "deliveryMethod",
                "shipBy",
                "shipDeadline",
                "shippedAt",
                "deliveredAt",
                "cancelledAt",
                "cancelReasonId",
                "cancelReason",
                "cancelInitiator",
                "cancelledAfterShip",
                "countsAgainstSeller"
            })
    void whatTheStrongerDoesNotTellTheWeakerTells(String column) throws ReflectiveOperationException {
        OrderRow silent = with(ROW, Map.of(column, ""));
        Object told = sample(column);
        OrderRow telling = with(ROW, Map.of(column, told));
        OrderRow holds = OrderState.effective(List.of(new OrderState(100, 1, telling), new OrderState(200, 1, silent)));
        assertThat(OrderRow.class.getMethod(column).invoke(holds)).isEqualTo(told);
    }

    @Test
    void linesAreToldApartByOrderProductAndOccurrence() {
        OrderState one = new OrderState(1, 1, ROW);
        assertThat(one.sameLine(new OrderState(2, 2, with(ROW, Map.of("quantity", 9)))))
                .isTrue();
        assertThat(one.sameLine(new OrderState(1, 1, with(ROW, Map.of("orderId", "1-2")))))
                .isFalse();
        assertThat(one.sameLine(new OrderState(1, 1, with(ROW, Map.of("sku", "B")))))
                .isFalse();
        assertThat(one.sameLine(new OrderState(1, 1, with(ROW, Map.of("occurrence", 1)))))
                .isFalse();
    }

    private static Object sample(String column) throws ReflectiveOperationException {
        Class<?> type = OrderRow.class.getMethod(column).getReturnType();
        return type == Instant.class
                ? Instant.parse("2026-02-02T00:00:00Z")
                : type == Boolean.class ? (Object) true : type == BigDecimal.class ? BigDecimal.TEN : "told";
    }

    /** The row with other values; "" where a column is to tell nothing. */
    private static OrderRow with(OrderRow row, Map<String, Object> changed) {
        try {
            List<Object> values = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent part : OrderRow.class.getRecordComponents()) {
                Object value =
                        changed.getOrDefault(part.getName(), part.getAccessor().invoke(row));
                boolean silent = changed.containsKey(part.getName()) && "".equals(value);
                values.add(silent && !part.getName().equals("location") ? null : value);
                types.add(part.getType());
            }
            Constructor<OrderRow> all = OrderRow.class.getDeclaredConstructor(types.toArray(Class[]::new));
            return all.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
