package io.zapas.cancellation.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zapas.cancellation.Cause;
import io.zapas.cancellation.EvidenceKeys;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.Verdict;
import io.zapas.cancellation.declared.InvalidTaxonomy;
import io.zapas.cancellation.index.Tariff.Zone;
import io.zapas.shop.Money;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorIndexTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 30);
    private static final Tariff OZON = Tariffs.builtIn().get(0);

    /** Ozon's own example: 45 of 900, two orders of 5,000 and 300 CNY at 12 RUB a CNY cost 125 + 9 = 134 CNY. */
    @Test
    void ozonsOwnExampleCosts134Yuan() {
        Tariff tariff = new Tariff(
                OZON.from(),
                OZON.name(),
                14,
                0,
                OZON.zones(),
                OZON.cap(),
                OZON.capCurrency(),
                Map.of("CNY", BigDecimal.valueOf(12)));
        Zone zone = tariff.zone(45.0 / 900);
        assertThat(zone.zone()).isEqualTo("blue");
        BigDecimal fees = tariff.fee(yuan(5_000), zone)
                .amount()
                .add(tariff.fee(yuan(300), zone).amount());
        assertThat(fees).isEqualByComparingTo("134");
    }

    private static Money yuan(long amount) {
        return new Money(BigDecimal.valueOf(amount), "CNY");
    }

    @ParameterizedTest
    @CsvSource({
        "0, green",
        "0.04, green",
        "0.040049, green",
        "0.0401, blue",
        "0.10, blue",
        "0.1001, yellow",
        "0.2, yellow",
        "0.21, orange",
        "0.4, orange",
        "0.41, red",
        "1, red"
    })
    void zonesEndWhereThePlatformSays(double index, String zone) {
        assertThat(OZON.zone(index).zone()).isEqualTo(zone);
    }

    @Test
    void withoutARateTheFeeIsNotCappedAndCounted() {
        ErrorIndexTally tally = tally();
        tally.accept(line("1", -3, OrderLine.State.CANCELLED, -3, "USD"), seller());
        ErrorIndex desk = tally.desk(day -> 0);
        assertThat(desk.uncapped()).isEqualTo(1);
        // one of one: red, 9 % of 100
        assertThat(desk.fees()).containsExactly(new Money(new BigDecimal("9.00"), "USD"));
    }

    @Test
    void theWindowIsTheFourteenDaysBeforeWithoutTheDayItself() {
        ErrorIndexTally tally = tally();
        for (int back = 0; back <= 20; back++) {
            tally.accept(line("p" + back, -back, OrderLine.State.SHIPPED, 0, "RUB"), Verdict.NOT_CANCELLED);
        }
        tally.accept(line("a", -14, OrderLine.State.CANCELLED, -14, "RUB"), seller());
        tally.accept(line("b", -15, OrderLine.State.CANCELLED, -15, "RUB"), seller());
        ErrorIndex desk = tally.desk(day -> 0);
        assertThat(desk.today().shipments()).isEqualTo(15);
        assertThat(desk.today().sellerFault()).isEqualTo(1);
        assertThat(desk.today().ofRest()).isEqualTo(1 / 14.0);
        assertThat(desk.leaving().get(0)).isEqualTo(new ErrorIndex.Leaving(AS_OF.plusDays(1), 1));
        assertThat(desk.leaving().subList(1, 14)).allMatch(day -> day.postings() == 0);
    }

    @Test
    void linesOfAPostingAndRepeatedCancellationsCountOnce() {
        ErrorIndexTally tally = tally();
        tally.accept(line("a", -5, OrderLine.State.CANCELLED, -5, "RUB"), seller());
        tally.accept(line("a", -5, OrderLine.State.CANCELLED, -5, "RUB"), seller());
        ErrorIndex desk = tally.desk(day -> 0);
        assertThat(desk.today().shipments()).isEqualTo(1);
        assertThat(desk.today().sellerFault()).isEqualTo(1);
    }

    @Test
    void whatThePlatformSaysCountsBeforeTheEvidence() {
        ErrorIndexTally tally = tally();
        tally.accept(counted("a", false), seller());
        tally.accept(counted("b", true), buyer());
        tally.accept(counted("c", true), buyer());
        assertThat(tally.desk(day -> 0).today().sellerFault()).isEqualTo(2);
        assertThat(tally.desk(day -> 0).told()).isEqualTo(2);
    }

    @Test
    void aSplitPostingIsNeitherShipmentNorCancellation() {
        ErrorIndexTally tally = tally();
        Cause split = new Cause("split_posting", Fault.PLATFORM, false);
        tally.accept(counted("a", true), Verdict.of(split, Fault.SELLER, 1, "evidence.reason_text"));
        assertThat(tally.desk(day -> 0).today()).isEqualTo(new IndexDay(AS_OF, 0, 0, 0, 0, "green"));
    }

    @Test
    void daysLeftOutMoveTheWindowBack() {
        Tariff later =
                new Tariff(OZON.from(), OZON.name(), 14, 2, OZON.zones(), OZON.cap(), OZON.capCurrency(), OZON.rates());
        ErrorIndexTally tally = new ErrorIndexTally(AS_OF, later, place -> false);
        for (int back : new int[] {1, 2, 3, 16, 17}) {
            tally.accept(line("p" + back, -back, OrderLine.State.CANCELLED, -back, "RUB"), seller());
        }
        // days 3 to 16 before as-of
        assertThat(tally.desk(day -> 0).today().sellerFault()).isEqualTo(2);
        assertThat(tally.desk(day -> 0).today().shipments()).isEqualTo(2);
    }

    @Test
    void roomIsWhatStillFitsUnderEachDenominator() {
        ErrorIndexTally tally = tally();
        for (int i = 0; i < 100; i++) {
            boolean cancelled = i < 3;
            tally.accept(
                    line("p" + i, -5, cancelled ? OrderLine.State.CANCELLED : OrderLine.State.SHIPPED, -5, "RUB"),
                    cancelled ? seller() : Verdict.NOT_CANCELLED);
        }
        List<ErrorIndex.Room> room = tally.desk(day -> 0).room();
        // green: 4 of 100; 3 of 97 = 3.09 %, 4 of 96 = 4.17 %
        assertThat(room.get(0).moreOfAll()).isEqualTo(1);
        assertThat(room.get(0).moreOfRest()).isZero();
        // blue: 10 of 100; 9 of 91 = 9.9 %
        assertThat(room.get(1).moreOfAll()).isEqualTo(7);
        assertThat(room.get(1).moreOfRest()).isEqualTo(6);
    }

    @Test
    void ordersAtRiskRaiseTheForecast() {
        ErrorIndexTally tally = tally();
        for (int i = 0; i < 280; i++) {
            tally.accept(line("p" + i, -1 - i % 28, OrderLine.State.SHIPPED, 0, "RUB"), Verdict.NOT_CANCELLED);
        }
        assertThat(tally.desk(day -> 0).ahead()).allMatch(day -> day.sellerFault() == 0);
        List<IndexDay> risky =
                tally.desk(day -> day.equals(AS_OF.plusDays(2)) ? 9 : 0).ahead();
        assertThat(risky.get(1).sellerFault()).isZero();
        assertThat(risky.get(2).sellerFault()).isEqualTo(9);
        assertThat(risky.get(2).low()).isLessThan(risky.get(2).ofAll());
        assertThat(risky.get(2).high()).isGreaterThan(risky.get(2).ofAll());
    }

    @Test
    void whatThePlatformShipsDoesNotCount() {
        ErrorIndexTally tally = new ErrorIndexTally(AS_OF, OZON, place -> true);
        tally.accept(line("a", -5, OrderLine.State.CANCELLED, -5, "RUB"), seller());
        assertThat(tally.desk(day -> 0).today().shipments()).isZero();
    }

    @Test
    void theTariffOfTheDayIsInForce() {
        Tariff later = new Tariff(AS_OF.plusDays(1), "later", 7, 1, OZON.zones(), OZON.cap(), "RUB", Map.of());
        assertThat(Tariff.on(AS_OF, List.of(OZON, later))).isEqualTo(OZON);
        assertThat(Tariff.on(AS_OF.plusDays(1), List.of(OZON, later))).isEqualTo(later);
    }

    @Test
    void aTariffWithoutZonesIsNamedWithItsFile() {
        String yaml =
                "- {from: 2026-01-01, name: x, window_days: 14, days_left_out: 0, zones: [], cap: 1, cap_currency: RUB, rates: {}}";
        assertThatThrownBy(() -> Tariffs.read(yaml, "tariff.yaml"))
                .isInstanceOf(InvalidTaxonomy.class)
                .hasMessageContaining("tariff.yaml");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.95, 0", "1, 0.5, 1", "4, 0.95, 8", "4, 0.05, 1", "100, 0.95, 117"})
    void poissonQuantilesAreThoseOfTheTables(double mean, double p, long quantile) {
        assertThat(IndexOutlook.poissonQuantile(mean, p)).isEqualTo(quantile);
    }

    private static ErrorIndexTally tally() {
        return new ErrorIndexTally(AS_OF, OZON, place -> false);
    }

    private static Verdict seller() {
        return Verdict.of(new Cause("processing_error", Fault.SELLER), Fault.SELLER, 1, EvidenceKeys.INITIATOR);
    }

    private static Verdict buyer() {
        return Verdict.of(new Cause("other_buyer", Fault.BUYER), Fault.BUYER, 1, EvidenceKeys.INITIATOR);
    }

    private static OrderLine counted(String id, boolean against) {
        Statement said = new Statement("", "", "", Optional.of(against), Optional.empty());
        return line(id, -5, OrderLine.State.CANCELLED, -5, "RUB", said);
    }

    private static OrderLine line(String id, int due, OrderLine.State state, int cancelled, String currency) {
        return line(id, due, state, cancelled, currency, Statement.NONE);
    }

    private static OrderLine line(
            String id, int due, OrderLine.State state, int cancelled, String currency, Statement said) {
        LocalDateTime at = AS_OF.plusDays(due).atTime(12, 0);
        return new OrderLine(
                id,
                "1",
                "W",
                "W",
                "",
                at.minusDays(2),
                state,
                1,
                Optional.of(new Money(BigDecimal.valueOf(100), currency)),
                Optional.of(at),
                Optional.of(at.plusDays(1)),
                Optional.empty(),
                Optional.empty(),
                state == OrderLine.State.CANCELLED
                        ? Optional.of(AS_OF.plusDays(cancelled).atTime(13, 0))
                        : Optional.empty(),
                said,
                0);
    }
}
