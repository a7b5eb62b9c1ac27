package io.zapas.ordering.terms;

import static io.zapas.ordering.terms.Given.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.Forecast;
import io.zapas.ordering.allocation.SkuPlan;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.quantity.Position;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The plans of 50,000 SKUs at 8 locations: daily forecasts over 45 days with a weekday's pattern, half of the series below a unit
 * in eight days, lead times uncertain, orders on their way; one place in eight is an own warehouse that supplies the others. With
 * all that the step computes of a plan: details, ladder, sensitivity, division over the places. A plan is dropped once it is
 * counted, as the night stores it.
 */
@Tag("benchmark")
class PlanSpeedBenchmark {
    private static final int SERIES = 400_000;
    private static final int FORECASTS = 500;
    private static final double[] WEEKDAYS = {1.1, 1.0, 0.95, 0.9, 1.0, 1.05, 1.0};

    @Test
    void fiftyThousandSkusAtEightLocationsInAMinuteOfCpu() {
        int series = Integer.getInteger("zapas.series", SERIES);
        Random random = new Random(7);
        List<Forecast> forecasts = new ArrayList<>();
        for (int i = 0; i < FORECASTS; i++) {
            forecasts.add(forecast(Math.exp(-2.1 + 1.4 * random.nextGaussian())));
        }
        Terms terms = Given.priced(Given.terms(21, 7, 0.9), "10", "6", "0.007", "RUB");
        Terms uncertain = terms(terms, 5);
        ResolvedTerms resolved = ResolvedTerms.of(uncertain);
        SupplyPlan.Builder supplies = new SupplyPlan.Builder();
        long before = cpu();
        long units = 0;
        for (int sku = 0; sku < series / 8; sku++) {
            List<SkuPlan.Place> places = new ArrayList<>();
            for (int place = 0; place < 8; place++) {
                int i = sku * 8 + place;
                Forecast forecast = forecasts.get(i % FORECASTS);
                Position position = position(i, forecast.mean()[0], random);
                places.add(new SkuPlan.Place(
                        new SeriesKey("S" + sku, "L" + place), place == 0, true, forecast, position, resolved));
            }
            SkuPlan plan = SkuPlan.of(places, Policy.USUAL, new SkuPlan.SendingTerms(7, 7), AS_OF);
            supplies.add(plan);
            for (Recommendation decided : plan.recommendations()) {
                units += decided.orderQuantity();
            }
        }
        int sent = supplies.build().supplies().size();
        double seconds = (cpu() - before) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d plans, %d units, %d supplies: %.1f s of CPU, %.0f µs each%n",
                series,
                units,
                sent,
                seconds,
                1e6 * seconds / series);
        assertThat(units).isPositive();
        assertThat(seconds * SERIES / series).isLessThan(60);
    }

    private static Position position(int i, double mean, Random random) {
        return i % 5 == 0
                ? Given.stock((int) (20 * mean * random.nextDouble()), Given.purchase(i % 9, (int) (14 * mean)))
                : Given.stock((int) (40 * mean * random.nextDouble()));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Forecast forecast(double rate) {
        double[] means = Given.flat(45, rate);
        for (int h = 0; h < means.length; h++) {
            means[h] *= WEEKDAYS[h % 7];
        }
        return Given.poisson(Cadence.DAILY, means);
    }

    private static Terms terms(Terms terms, double sd) {
        return terms.with(new Terms.Cycle(terms.leadTimeDays(), sd, terms.reviewDays(), 0));
    }
}
