package io.zapas.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.demand.DemandSeries;
import io.zapas.demand.Mark;
import io.zapas.forecast.Explanation;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.forecast.Outcome;
import io.zapas.forecast.backtest.Backtest;
import io.zapas.forecast.distribution.Shape;
import io.zapas.shop.Cadence;
import io.zapas.shop.SeriesKey;
import io.zapas.store.SeriesResultTable.Keyed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(Database.class)
class SeriesTablesTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Forecast FORECAST = new Forecast(
            Cadence.WEEKLY,
            START,
            new double[] {0.1, 1.0 / 3},
            new double[] {0.1, 0.9},
            new double[][] {{0, 1}, {0, 2}},
            new double[] {0.5},
            new double[][] {{0}, {1e-300}},
            new Explanation(
                    Map.of("pooled", 1.0),
                    52,
                    3,
                    0.25,
                    new Backtest(4, 0.9, 1, 0.2, 0.01, 0.9, 0.4, 0.3),
                    Explanation.Grade.B,
                    Explanation.Stage.SPORADIC,
                    true,
                    Map.of("season", 1.25)),
            new Shape(new double[] {0, 1}, new double[] {0.75, 0.25}, true, 0.125, 0.5));

    @Parameter
    Database database;

    private DemandTable demand;
    private ForecastTable forecasts;
    private PlanTable plans;
    private SeriesResultTable results;

    @BeforeEach
    void open() {
        JdbcTemplate jdbc = database.ledger();
        demand = new DemandTable(jdbc);
        forecasts = new ForecastTable(jdbc);
        plans = new PlanTable(jdbc);
        results = new SeriesResultTable(jdbc);
        demand.insert(1, 0, List.of(series("A", Cadence.DAILY), series("B", Cadence.WEEKLY)));
        demand.insert(2, 0, List.of(series("C", Cadence.WEEKLY)));
    }

    @Test
    void demandComesBackToTheBitInTheOrderOfItsKeys() {
        assertThat(demand.all(1)).extracting(keyed -> keyed.value().key().sku()).containsExactly("A", "B");
        DemandSeries back = demand.all(1).iterator().next().value();
        assertThat(back).usingRecursiveComparison().isEqualTo(series("A", Cadence.DAILY));
    }

    @Test
    void seriesOfAnotherShopAreNeitherReadNorCountedNorDeleted() {
        assertThat(demand.all(2)).extracting(keyed -> keyed.value().key().sku()).containsExactly("C");
        assertThat(demand.count(1)).isEqualTo(2);
        assertThat(demand.count(1, Cadence.WEEKLY)).isEqualTo(1);
        plans.save(List.of(new Keyed<>(id(2), "kept")));
        demand.deleteAll(1);
        assertThat(demand.count(1)).isZero();
        assertThat(demand.count(2)).isEqualTo(1);
        assertThat(plans.all(2, String.class)).extracting(Keyed::value).containsExactly("kept");
        assertThat(plans.all(1, String.class)).isEmpty();
        assertThat(results.all(1)).isEmpty();
    }

    @Test
    void aForecastComesBackToTheBitAndSoDoesItsAbsence() {
        List<Long> ids = ids();
        forecasts.save(List.of(
                new Keyed<Outcome>(ids.get(0), new NotForecastable(NotForecastable.Reason.TOO_SHORT)),
                new Keyed<Outcome>(ids.get(1), FORECAST)));
        forecasts.save(List.of(
                new Keyed<Outcome>(ids.get(0), FORECAST),
                new Keyed<Outcome>(ids.get(1), new NotForecastable(NotForecastable.Reason.NO_DEMAND_SEEN))));

        List<SeriesResultTable.Result> back = new java.util.ArrayList<>();
        results.unplanned(1).forEach(back::add);
        assertThat(back.get(0).outcome()).get().usingRecursiveComparison().isEqualTo(FORECAST);
        assertThat(back.get(1).outcome()).contains(new NotForecastable(NotForecastable.Reason.NO_DEMAND_SEEN));
        assertThat(results.unplanned(2).iterator().next().outcome()).isEmpty();
    }

    @Test
    void aPlanStandsUnderItsSeries() {
        plans.save(List.of(new Keyed<>(ids().get(1), "first")));
        plans.save(List.of(new Keyed<>(ids().get(1), "second")));

        assertThat(plans.of(ids().get(1), String.class)).isEqualTo("second");
        assertThat(results.all(1))
                .last()
                .satisfies(result -> assertThat(result.restock(String.class)).isEqualTo("second"));
    }

    private List<Long> ids() {
        return List.of(id(1), id(1) + 1);
    }

    private long id(int shop) {
        return demand.all(shop).iterator().next().id();
    }

    private static DemandSeries series(String sku, Cadence cadence) {
        return new DemandSeries(new SeriesKey(sku, "Москва"), cadence, START, new double[] {0, 1.0 / 3, 7}, new Mark[] {
            Mark.OBSERVED, Mark.OUT_BY_RULE, Mark.GAP_IN_EXPORTS
        });
    }
}
