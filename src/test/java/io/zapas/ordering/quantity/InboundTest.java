package io.zapas.ordering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.shop.SeriesKey;
import io.zapas.shop.supply.Approval;
import io.zapas.shop.supply.Arrival;
import io.zapas.shop.supply.Arrival.Source;
import io.zapas.shop.supply.PurchaseOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundTest {
    private static final LocalDate REPORT = LocalDate.of(2026, 9, 1);
    private static final SeriesKey KEY = new SeriesKey("A", "Kazan");

    private static Approval approved(LocalDate report, int units) {
        return new Approval(KEY, report, units);
    }

    private static PurchaseOrder ordered(LocalDate on, int units) {
        return new PurchaseOrder("Yiwu", "A", "Kazan", units, on, on.plusDays(30), Optional.empty(), "po.csv:2");
    }

    private static List<Arrival> supply(
            List<Approval> approvals, List<PurchaseOrder> orders, List<Arrival> arrivals, int daysLater) {
        return Inbound.approved(approvals, orders, arrivals, REPORT.plusDays(daysLater), day -> day.plusDays(14));
    }

    @Test
    void anApprovedQuantityArrivesALeadTimeAfterTheReport() {
        assertThat(supply(List.of(approved(REPORT, 80)), List.of(), List.of(), 1))
                .containsExactly(new Arrival(REPORT.plusDays(14), 80, Source.APPROVED));
    }

    @Test
    void aPurchaseOrderPlacedSinceIsTheSameUnits() {
        assertThat(supply(List.of(approved(REPORT, 80)), List.of(ordered(REPORT, 50)), List.of(), 1))
                .containsExactly(new Arrival(REPORT.plusDays(14), 30, Source.APPROVED));
    }

    @Test
    void aPurchaseOrderOfBeforeIsAnother() {
        assertThat(supply(List.of(approved(REPORT, 80)), List.of(ordered(REPORT.minusDays(1), 50)), List.of(), 1))
                .containsExactly(new Arrival(REPORT.plusDays(14), 80, Source.APPROVED));
    }

    @Test
    void whatThePlatformShowsAsComingIsTakenOffTheOldestApproval() {
        List<Arrival> shown = List.of(
                new Arrival(REPORT.plusDays(3), 100, Source.SUPPLY_REQUEST),
                new Arrival(REPORT.plusDays(3), 9, Source.RETURN));
        assertThat(supply(List.of(approved(REPORT, 80), approved(REPORT.plusDays(2), 40)), List.of(), shown, 3))
                .containsExactly(new Arrival(REPORT.plusDays(16), 20, Source.APPROVED));
    }

    @Test
    void fromTheDayAfterItWasDueTheExportsSpeak() {
        assertThat(supply(List.of(approved(REPORT, 80)), List.of(), List.of(), 14))
                .hasSize(1);
        assertThat(supply(List.of(approved(REPORT, 80)), List.of(), List.of(), 15))
                .isEmpty();
    }

    @Test
    void aRefusedOrderBringsNothing() {
        assertThat(supply(List.of(approved(REPORT, 0)), List.of(), List.of(), 1))
                .isEmpty();
    }
}
