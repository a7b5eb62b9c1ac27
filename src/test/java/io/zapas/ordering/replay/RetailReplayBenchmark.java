package io.zapas.ordering.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zapas.ordering.PricedSeries;
import io.zapas.ordering.quantity.Policy;
import io.zapas.ordering.replay.Replay.Window;
import io.zapas.ordering.terms.Terms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Eight weekly orders each in windows of daily shops, lead times that turn out 30 % longer or shorter, margin 30 % of the price,
 * holding 25 % of the cost a year: what the orders cost in the eight weeks in which they decide. The state at a window's
 * start is what the usual rule would have left.
 */
@Tag("benchmark")
class RetailReplayBenchmark {
    private static final int ORDERS = 8;
    private static final int WINDOWS = 3;
    private static final double SPREAD = 0.3;

    @ParameterizedTest
    @CsvSource({"m5, 14", "m5, 35", "m5, 60", "online-retail, 14", "online-retail, 35", "online-retail, 60"})
    void ordersCostLessThanTheUsualRule(String shop, int lead) {
        Path data = Path.of(System.getProperty("zapas.data", "absent"));
        assumeTrue(Files.isDirectory(data.resolve("m5-sample")), "no data: -Dzapas.data=<folder with m5-sample>");
        List<PricedSeries> series = shop.equals("m5") ? PricedSeries.m5(data) : PricedSeries.onlineRetail(data);
        Map<String, Replay.Score> scores = new LinkedHashMap<>();
        List<ReplaySeries> tracks = series.stream()
                .map(each -> new ReplaySeries(each.series(), terms(lead, each.price())))
                .toList();
        Hindcasts hindcasts = new Hindcasts(tracks, List.of());
        for (int i = 0; i < tracks.size(); i++) {
            for (int window = 1; window <= WINDOWS; window++) {
                play(tracks.get(i), window, hindcasts, scores);
            }
        }
        scores.forEach((name, score) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.0f | %+.1f %% | %.1f %% | %.1f |%n",
                shop,
                lead,
                name,
                score.cost(),
                100 * (score.cost() / scores.get("usual").cost() - 1),
                100 * score.fillRate(),
                score.averageStock()));
        assertThat(scores.get("planner").cost()).isLessThan(scores.get("usual").cost());
    }

    private static void play(ReplaySeries track, int window, Hindcasts hindcasts, Map<String, Replay.Score> scores) {
        int length = ORDERS * track.reviewPeriods();
        int from = track.series().values().length - track.leadPeriods() - window * length;
        if (from < 90) {
            return;
        }
        Replay.Stock state = Replay.state(track, from, 12, OrderRule.usual(7), SPREAD);
        Map<String, OrderRule> rules = new LinkedHashMap<>();
        rules.put("usual", OrderRule.usual(7));
        rules.put("usual, 14 safety days", OrderRule.usual(14));
        rules.put("planner", new PolicyRule(Policy.USUAL, hindcasts));
        rules.put("clairvoyant", clairvoyant());
        rules.forEach((name, rule) -> scores.merge(
                name,
                Replay.play(track, Window.of(track, from, ORDERS), state, rule, SPREAD)
                        .score(),
                Replay.Score::plus));
    }

    private static Terms terms(int lead, double price) {
        BigDecimal cost = BigDecimal.valueOf(price * 0.7);
        return new Terms(
                "",
                new Terms.Cycle(lead, lead * 0.3, 7, 0),
                Terms.Lot.ANY,
                new Terms.Costs(
                        Optional.of(cost),
                        Optional.of(BigDecimal.valueOf(price * 0.3)),
                        Optional.of(cost.multiply(new BigDecimal("0.25"))
                                .divide(BigDecimal.valueOf(365), MathContext.DECIMAL64)),
                        ""),
                OptionalDouble.empty(),
                false,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Knows the demand and when this order and the next one will land. */
    private static OrderRule clairvoyant() {
        return (track, period, shelf) -> {
            int lands = period + Replay.landing(track, period, SPREAD);
            int next = period + track.reviewPeriods();
            int until = Math.max(lands + track.reviewPeriods(), next + Replay.landing(track, next, SPREAD));
            double stock = shelf.onHand();
            for (double late : shelf.overdue()) {
                stock += late;
            }
            double need = 0;
            for (int t = period; t < until; t++) {
                stock += t - period < shelf.inbound().length ? shelf.inbound()[t - period] : 0;
                double asked = track.consumed(t);
                double missed = Math.max(0, asked - stock);
                stock = Math.max(0, stock - asked);
                need += t < lands ? 0 : missed;
            }
            return (int) Math.max(0, Math.ceil(need));
        };
    }
}
