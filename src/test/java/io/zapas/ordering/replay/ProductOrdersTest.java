package io.zapas.ordering.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Vn2;
import io.zapas.shop.Cadence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product, run as a planner would, orders what the replay orders: invented series of every kind. */
class ProductOrdersTest {
    private static final int WEEKS = 70;

    @TempDir
    Path folder;

    @Test
    void productOrdersWhatTheReplayOrders() throws IOException {
        List<ReplaySeries> tracks = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            tracks.add(new ReplaySeries(series(i), Vn2.TERMS));
        }
        OrderRule before = OrderRule.usual(7);
        List<Replay.Stock> shelves = tracks.stream()
                .map(track -> Replay.state(track, WEEKS, 8, before, 0))
                .toList();
        Map<String, Integer> product = new PlainShop(tracks, WEEKS, shelves).orders(folder);
        Map<String, Integer> replay = PlainShop.replayed(tracks, WEEKS, shelves, new Hindcasts(tracks, Vn2.events()));
        assertThat(product).isEqualTo(replay);
        assertThat(product.values()).anyMatch(units -> units > 0);
    }

    /** From one unit a month to twenty a week, some with a season, a launch or stock-outs. */
    private static Series series(int i) {
        Random random = new Random(i);
        double rate = 0.2 * Math.pow(1.22, i);
        double[] units = new double[WEEKS];
        Arrays.setAll(units, t -> {
            double season = i % 3 == 0 ? 1 + 0.5 * Math.sin(t * 2 * Math.PI / 52) : 1;
            double drawn = Math.max(0, Math.rint(rate * season + Math.sqrt(rate) * random.nextGaussian()));
            boolean out = i % 4 == 1 && (t < 5 || t % 17 == 3);
            return out ? Double.NaN : drawn;
        });
        return new Series("S" + i / 2, "L" + i % 2, "", Cadence.WEEKLY, LocalDate.of(2023, 1, 2), units);
    }
}
