package io.zapas.cancellation.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.driver.Driver.Trait;
import io.zapas.cancellation.driver.LineTable.SkuTraits;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriverSearchTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 21);
    private static final List<Cause> CAUSES = List.of(
            new Cause("stock_shortage", Fault.SELLER),
            new Cause("quality", Fault.SELLER),
            new Cause("processing_error", Fault.SELLER),
            new Cause("carrier_late", Fault.CARRIER),
            Cause.UNCLEAR);

    private record Made(OrderLine line, Verdict verdict) {}

    private static Made made(int number, Random dice, boolean planted) {
        LocalDate day = AS_OF.minusDays(1 + dice.nextInt(190));
        int sku = dice.nextInt(40);
        String warehouse = "W" + dice.nextInt(4);
        boolean bad = planted && warehouse.equals("W2") && day.getDayOfWeek() == DayOfWeek.SATURDAY;
        boolean cancelled = dice.nextDouble() < (bad ? 0.25 : 0.03);
        Cause cause = bad ? CAUSES.get(2) : CAUSES.get(dice.nextInt(CAUSES.size()));
        return new Made(
                line(number, sku, warehouse, day, dice, cancelled), cancelled ? verdict(cause) : Verdict.NOT_CANCELLED);
    }

    private static Verdict verdict(Cause cause) {
        return new Verdict(cause, cause, cause.fault(), 1, new Evidence("evidence.reason_text", List.of("")));
    }

    private static OrderLine line(
            int number, int sku, String warehouse, LocalDate day, Random dice, boolean cancelled) {
        return new OrderLine(
                "P-" + number,
                "S" + sku,
                warehouse,
                warehouse,
                "courier",
                day.atTime(dice.nextInt(24), 0),
                cancelled ? OrderLine.State.CANCELLED : OrderLine.State.DELIVERED,
                1,
                Optional.of(new Money(BigDecimal.valueOf(100 + 30L * sku), "RUB")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Statement.NONE,
                0);
    }

    private static List<Made> shop(long seed, boolean planted) {
        Random dice = new Random(seed);
        List<Made> lines = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            lines.add(made(i, dice, planted));
        }
        return lines;
    }

    private static DriverReport search(List<Made> lines) {
        var table = new LineTable(AS_OF, sku -> new SkuTraits("C" + sku.hashCode() % 7, "V" + sku.hashCode() % 5));
        lines.forEach(one -> table.accept(one.line(), one.verdict()));
        return DriverSearch.of(table);
    }

    @Test
    void aBadShiftIsFoundWithItsFiguresAndNothingElse() {
        var report = search(shop(1, true));

        assertThat(report.drivers()).singleElement().satisfies(driver -> {
            assertThat(driver.family()).isEqualTo(Family.PROCESSING);
            assertThat(driver.where())
                    .containsExactlyInAnyOrder(
                            new Trait(Dimension.WAREHOUSE, "W2"), new Trait(Dimension.WEEKDAY, "SATURDAY"));
            assertThat(driver.low()).isLessThan(0.25).isGreaterThan(driver.otherRate());
            assertThat(driver.high()).isGreaterThan(0.2);
            assertThat(driver.excess()).isCloseTo(driver.cancelled(), within(5.0));
            assertThat(driver.money()).isPresent();
            assertThat(driver.q()).isLessThanOrEqualTo(DriverSearch.FALSE_DISCOVERY_RATE);
        });
    }

    /** Whatever drives them is gone if the cancellations are dealt out anew; so are all findings but the nominal share. */
    @Test
    void permutedLabelsHaveNoDrivers() {
        int shops = 20;
        int withFindings = 0;
        for (int shop = 0; shop < shops; shop++) {
            withFindings +=
                    search(permuted(shop(100 + shop, true), shop)).drivers().isEmpty() ? 0 : 1;
        }
        // where nothing is true, the false discovery rate is the chance of any finding; 5 of 40 would come once in 20
        // tries
        assertThat(withFindings).isLessThanOrEqualTo(4);
    }

    private static List<Made> permuted(List<Made> lines, long seed) {
        List<Boolean> cancelled = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        lines.forEach(one -> {
            cancelled.add(one.line().isCancelled());
            verdicts.add(one.verdict());
        });
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        List<Made> dealt = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i).line();
            int from = order.get(i);
            dealt.add(new Made(with(line, cancelled.get(from)), verdicts.get(from)));
        }
        return dealt;
    }

    private static OrderLine with(OrderLine line, boolean cancelled) {
        return new OrderLine(
                line.orderId(),
                line.sku(),
                line.location(),
                line.warehouse(),
                line.deliveryMethod(),
                line.orderedAt(),
                cancelled ? OrderLine.State.CANCELLED : OrderLine.State.DELIVERED,
                line.quantity(),
                line.unitPrice(),
                line.shipBy(),
                line.shipDeadline(),
                line.shippedAt(),
                line.deliveredAt(),
                line.cancelledAt(),
                line.statement(),
                line.returnedQuantity());
    }

    @Test
    void theChangeIsRatePlusMixExactly() {
        for (RateChange change : search(shop(7, true)).changes()) {
            assertThat(change.rateEffect() + change.mixEffect())
                    .isCloseTo(change.now() - change.before(), within(1e-12));
        }
    }

    /** Simpson: W9 sells mostly a product that is cancelled everywhere; the warehouse itself does nothing wrong. */
    @Test
    void aWarehouseWithBadProductsIsNotBlamed() {
        Random dice = new Random(5);
        List<Made> lines = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            boolean ninth = dice.nextInt(4) == 0;
            int sku = dice.nextDouble() < (ninth ? 0.8 : 0.1) ? 99 : dice.nextInt(40);
            boolean cancelled = dice.nextDouble() < (sku == 99 ? 0.15 : 0.02);
            LocalDate day = AS_OF.minusDays(1 + dice.nextInt(90));
            lines.add(new Made(
                    line(i, sku, ninth ? "W9" : "W" + dice.nextInt(4), day, dice, cancelled),
                    cancelled ? verdict(CAUSES.get(1)) : Verdict.NOT_CANCELLED));
        }

        assertThat(search(lines).drivers())
                .extracting(driver -> driver.where().toString())
                .containsExactly(List.of(new Trait(Dimension.SKU, "S99")).toString());
    }

    @Test
    void theOrderOfLinesChangesNothing() {
        var lines = shop(3, true);
        var forth = search(lines);
        Collections.reverse(lines);

        assertThat(search(lines).drivers())
                .extracting(Driver::where, Driver::cancelled)
                .isEqualTo(forth.drivers().stream()
                        .map(driver -> org.assertj.core.groups.Tuple.tuple(driver.where(), driver.cancelled()))
                        .toList());
    }
}
