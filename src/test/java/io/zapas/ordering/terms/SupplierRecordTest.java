package io.zapas.ordering.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.shop.supply.Delivery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupplierRecordTest {
    private static final LocalDate ORDERED = LocalDate.of(2026, 1, 1);

    @Test
    void receivedLinesTellHowLongItTakesAndHowMuchComes() {
        SupplierRecord record = SupplierRecord.of(
                        List.of(line("A", 10, 20, 20, 10), line("A", 10, 20, 26, 7), line("B", 10, 20, 18, 10)),
                        ORDERED.plusDays(90))
                .get(0);

        assertThat(record.promisedDays()).isEqualTo(20);
        assertThat(record.actualDays()).isCloseTo((20 + 26 + 18) / 3.0, within(1e-9));
        assertThat(record.slowDays()).isEqualTo(26);
        assertThat(record.lateShare()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(record.meanDelayDays()).isCloseTo(4 / 3.0, within(1e-9));
        assertThat(record.fillRate()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void openLinesAreOverdueFromTheDayAfterTheExpectedOne() {
        List<Delivery> open = List.of(line("A", 10, 20, -1, 0));

        assertThat(SupplierRecord.of(open, ORDERED.plusDays(20)).get(0).overdue())
                .isZero();
        SupplierRecord late = SupplierRecord.of(open, ORDERED.plusDays(21)).get(0);
        assertThat(late.overdue()).isOne();
        assertThat(late.actualDays()).isNaN();
    }

    @Test
    void anSkuOfTwoSuppliersIsNoRiskOfASingleSource() {
        Delivery other =
                new Delivery("Other", "A", 5, ORDERED, ORDERED.plusDays(9), Optional.of(ORDERED.plusDays(9)), 5);
        List<SupplierRecord> records = SupplierRecord.of(
                List.of(line("A", 10, 20, 20, 10), line("B", 10, 20, 20, 10), other), ORDERED.plusDays(30));

        assertThat(records).extracting(SupplierRecord::supplier).containsExactly("Acme", "Other");
        assertThat(records).extracting(SupplierRecord::soleSkus).containsExactly(1, 0);
    }

    @Test
    void receivedBeforeItWasOrderedIsLeftOut() {
        SupplierRecord record = SupplierRecord.of(
                        List.of(new Delivery(
                                "Acme", "A", 10, ORDERED, ORDERED.plusDays(20), Optional.of(ORDERED.minusDays(3)), 10)),
                        ORDERED.plusDays(30))
                .get(0);

        assertThat(record.received()).isZero();
        assertThat(record.fillRate()).isNaN();
    }

    private static Delivery line(String sku, double ordered, int promised, int actual, double received) {
        return new Delivery(
                "Acme",
                sku,
                ordered,
                ORDERED,
                ORDERED.plusDays(promised),
                actual < 0 ? Optional.empty() : Optional.of(ORDERED.plusDays(actual)),
                received);
    }
}
