package io.zapas.demand;

import static io.zapas.cancellation.SampleLine.MONDAY;

import io.zapas.cancellation.SampleLine;
import io.zapas.cancellation.declared.Classifier;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.shop.SeriesKey;
import io.zapas.shop.orders.OrderLine.State;
import io.zapas.shop.stock.StockHistory;
import io.zapas.shop.stock.StockObservation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 5 million lines of 50,000 SKUs at 8 places over 270 days, every place's stock seen every day: time and heap. */
@Tag("benchmark")
class DemandBookBenchmark {
    private static final int LINES = 5_000_000;
    private static final int SKUS = 50_000;
    private static final int PLACES = 8;
    private static final int DAYS = 270;

    @Test
    void collectsAndClosesALargeShop() {
        var book = new DemandBook(MONDAY.plusDays(DAYS), 0.9);
        report("start");
        for (int sku = 0; sku < SKUS; sku++) {
            for (int place = 0; place < PLACES; place++) {
                var key = new SeriesKey("sku" + sku, "cluster " + place);
                for (int day = 0; day < DAYS; day++) {
                    book.accept(new StockObservation(key, MONDAY.plusDays(day), (sku + place + day / 20) % 5 != 0));
                }
            }
        }
        report("%,d stock observations".formatted((long) SKUS * PLACES * DAYS));
        orders(book);
        report("%,d order lines classified, booked".formatted(LINES));
        var demand = book.close();
        report("closed, account made");
        report("%,d series, %,.0f units"
                .formatted(demand.series().count(), demand.account().demandUnits()));
        report("%,d expected returns".formatted(demand.expectedReturns().count()));
    }

    private static void orders(DemandBook book) {
        var random = new SplittableRandom(1);
        var classifier = new Classifier(Taxonomy.builtIn(), StockHistory.NONE);
        for (int i = 0; i < LINES; i++) {
            var ordered = MONDAY.plusDays(random.nextInt(DAYS));
            var sample = SampleLine.delivered()
                    .sku("sku" + random.nextInt(SKUS))
                    .location("cluster " + random.nextInt(PLACES))
                    .on(ordered);
            if (random.nextInt(20) == 0) {
                sample = sample.state(State.CANCELLED)
                        .cancelledOn(ordered.plusDays(random.nextInt(9)))
                        .said("", i % 3 == 0 ? "Found cheaper" : "Out of stock number " + i % 50_000, "");
            }
            var line = sample.line();
            book.accept(line, classifier.classify(line));
        }
    }

    private long last = System.nanoTime();

    private void report(String step) {
        System.gc();
        var runtime = Runtime.getRuntime();
        long now = System.nanoTime();
        System.out.printf(
                "%-55s %6.1f s, heap %4d MB%n",
                step, (now - last) / 1e9, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        last = System.nanoTime();
    }
}
