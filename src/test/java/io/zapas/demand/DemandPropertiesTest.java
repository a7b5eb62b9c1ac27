package io.zapas.demand;

import static io.zapas.cancellation.SampleLine.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.cancellation.SampleLine;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.orders.OrderLine;
import io.zapas.shop.orders.ReturnReceipt;
import io.zapas.shop.orders.Sale;
import io.zapas.shop.stock.OutOfStockCount;
import io.zapas.shop.stock.StockHistory;
import io.zapas.shop.stock.StockObservation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** On random shops with everything in them: orders of every state, sales, stock, counts, returns, catalogue. */
class DemandPropertiesTest {
    private static final Classifier CLASSIFIER = new Classifier(Taxonomy.builtIn(), StockHistory.NONE);
    private static final List<String> PLACES = List.of("", "A", "B");
    private static final List<String> REASONS =
            List.of("", "", "Out of stock", "Found cheaper", "Lost by the delivery service");

    @RepeatedTest(20)
    void theOrderOfTheInputChangesNothing(RepetitionInfo run) {
        var input = input(new Random(run.getCurrentRepetition()));
        var expected = close(input);
        Collections.shuffle(input, new Random(99));
        var shuffled = close(input);

        assertThat(shuffled.series())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(expected.series().toList());
        assertThat(shuffled.expectedReturns())
                .containsExactlyElementsOf(expected.expectedReturns().toList());
        assertThat(shuffled.account()).usingRecursiveComparison().isEqualTo(expected.account());
    }

    @RepeatedTest(20)
    void everyUnitIsInTheSeriesOrLeftOutWithAReason(RepetitionInfo run) {
        var demand = close(input(new Random(run.getCurrentRepetition())));
        var account = demand.account();

        assertThat(account.unitsOut()).isCloseTo(account.unitsIn(), within(1e-6));
        assertThat(account.demandUnits())
                .isCloseTo(
                        demand.series()
                                .flatMapToDouble(s -> Arrays.stream(s.units()))
                                .sum(),
                        within(1e-6));
        assertThat(account.orders().values().stream()
                        .mapToLong(DemandAccount.Count::lines)
                        .sum())
                .isEqualTo(400);
        assertThat(account.periods().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(demand.series().mapToLong(s -> s.units().length).sum());
        assertThat(account.series()).isEqualTo(demand.series().count());
    }

    @RepeatedTest(20)
    void seriesAreSortedNeverNegativeAndEndAtAsOf(RepetitionInfo run) {
        var demand = close(input(new Random(run.getCurrentRepetition())));

        assertThat(demand.series().map(DemandSeries::key)).isSorted().doesNotHaveDuplicates();
        assertThat(demand.series()).allSatisfy(series -> {
            assertThat(series.units()).hasSameSizeAs(series.marks());
            for (double units : series.units()) {
                assertThat(units).isNotNegative();
            }
            assertThat(series.cadence().plus(series.start(), series.units().length))
                    .isEqualTo(MONDAY.plusDays(90));
        });
        assertThat(demand.expectedReturns()).allSatisfy(expected -> {
            assertThat(expected.units()).isNotNegative();
            assertThat(expected.on()).isAfterOrEqualTo(MONDAY.plusDays(90));
        });
    }

    private static Demand close(List<Consumer<DemandBook>> input) {
        var book = new DemandBook(MONDAY.plusDays(90), 0.9);
        input.forEach(fact -> fact.accept(book));
        return book.close();
    }

    private static List<Consumer<DemandBook>> input(Random random) {
        var input = new ArrayList<Consumer<DemandBook>>();
        for (int i = 0; i < 400; i++) {
            var line = line(random).line();
            input.add(book -> book.accept(line, CLASSIFIER.classify(line)));
        }
        for (int i = 0; i < 200; i++) {
            var key = key(random);
            var date = MONDAY.plusDays(random.nextInt(90));
            int number = random.nextInt(5) - 1;
            var sale = new Sale(new SeriesKey("s" + random.nextInt(3), key.location()), date, number);
            var observation = new StockObservation(key, date, number > 0);
            var count = new OutOfStockCount(key, date, Math.max(0, number) * 3, 28);
            var receipt = new ReturnReceipt(key, date, date.plusDays(5 + random.nextInt(30)), Math.max(1, number));
            input.add(book -> book.accept(sale));
            input.add(book -> book.accept(observation));
            input.add(book -> book.accept(receipt));
            if (i % 10 == 0) {
                input.add(book -> book.accept(count));
            }
        }
        return input;
    }

    private static SampleLine line(Random random) {
        var states = OrderLine.State.values();
        var key = key(random);
        var line = SampleLine.delivered()
                .sku(key.sku())
                .location(key.location())
                .on(MONDAY.plusDays(random.nextInt(95)))
                .quantity(1 + random.nextInt(3))
                .returned(random.nextInt(8) == 0 ? 1 : 0)
                .state(states[random.nextInt(states.length)]);
        if (line.state() != OrderLine.State.CANCELLED) {
            return line;
        }
        var told = line.said("", REASONS.get(random.nextInt(REASONS.size())), random.nextBoolean() ? "buyer" : "");
        return random.nextBoolean()
                ? told.cancelledOn(told.ordered().plusDays(random.nextInt(9)))
                : told.shippedOn(told.ordered());
    }

    private static SeriesKey key(Random random) {
        return new SeriesKey("s" + random.nextInt(8), PLACES.get(random.nextInt(PLACES.size())));
    }
}
