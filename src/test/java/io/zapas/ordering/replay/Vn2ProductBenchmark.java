package io.zapas.ordering.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zapas.forecast.Series;
import io.zapas.ordering.terms.Vn2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product, run as a planner would, orders what {@link Vn2ReplayBenchmark} is measured with. */
@Tag("benchmark")
class Vn2ProductBenchmark {
    @TempDir
    Path folder;

    @Test
    void productOrdersWhatTheReplayOrders() throws IOException {
        Path data = Path.of(System.getProperty("zapas.data", "absent"), "vn2", "input");
        assumeTrue(Files.isDirectory(data), "no VN2 data: -Dzapas.data=<folder with vn2/input>");
        List<Series> series = Vn2.read(data);
        List<ReplaySeries> tracks =
                series.stream().map(each -> new ReplaySeries(each, Vn2.TERMS)).toList();
        int from = 149;
        OrderRule before = new CompetitionRule(tracks);
        List<Replay.Stock> shelves = tracks.stream()
                .map(track -> Replay.state(track, from, 12, before, 0))
                .toList();
        Map<String, Integer> product = new PlainShop(tracks, from, shelves).orders(folder);
        Map<String, Integer> replay = PlainShop.replayed(tracks, from, shelves, new Hindcasts(tracks, Vn2.events()));
        assertThat(product).isEqualTo(replay);
    }
}
