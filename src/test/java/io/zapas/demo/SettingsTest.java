package io.zapas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zapas.demo.Settings.Reasons;
import io.zapas.demo.Settings.StockFiles;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same generator makes other shops: other seeds, harder ones, and ones with nothing to find. */
class SettingsTest {
    private static final Set<TrueCause> PLANTED = EnumSet.of(
            TrueCause.SUPPLY_LATE,
            TrueCause.OVERSOLD,
            TrueCause.STOCK_RECORD_WRONG,
            TrueCause.QUALITY,
            TrueCause.PROCESSING,
            TrueCause.CARRIER_LATE);

    @Test
    void anUnsupportedSettingSaysWhatWasExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.builder().clusters(9).build())
                .withMessage("clusters: expected 2 to 8, was 9");
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedAnotherShop() {
        assertThat(small(1).files()).containsExactlyEntriesOf(small(1).files());
        assertThat(small(2).truths().cancellations())
                .isNotEqualTo(small(1).truths().cancellations());
    }

    @Test
    void withNothingPlantedNothingIsFound() {
        Truths truths =
                DemoShop.of(Settings.builder().seed(5).nothingPlanted().build()).truths();
        assertThat(truths.cancellations()).isNotEmpty().noneMatch(one -> PLANTED.contains(one.cause()));
        assertThat(truths.stockOuts()).isEmpty();
        assertThat(truths.lateCarrier()).isEmpty();
        assertThat(truths.renamedArticle()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 17, 18, 26})
    void everyPlantLeavesEnoughTracesInAnyShop(long seed) {
        Truths truths = DemoShop.of(Settings.builder().seed(seed).build()).truths();
        assertThat(truths.totals().cancellationRate()).isBetween(0.04, 0.07);
        for (TrueCause cause : PLANTED) {
            assertThat(truths.cancellations().stream()
                            .filter(one -> one.exported() && one.cause() == cause)
                            .count())
                    .as(cause.name())
                    .isGreaterThanOrEqualTo(5);
        }
        assertThat(truths.stockOuts().get(0).emptyRuns()).hasSizeGreaterThan(4);
    }

    @Test
    void reasonsCanBeLeftOutOfTheDumps() {
        assertThat(reasonsIn(Reasons.FULL)).contains("352", "402", "665", "affect", "Продавец");
        assertThat(reasonsIn(Reasons.INITIATOR_ONLY)).contains("Продавец").doesNotContain("352", "665", "affect");
        assertThat(reasonsIn(Reasons.NONE)).containsExactly("0");
    }

    private static Set<String> reasonsIn(Reasons reasons) {
        DemoShop shop = DemoShop.of(
                Settings.builder().seed(1).skus(100).reasons(reasons).build());
        Set<String> told = new TreeSet<>();
        Demo.dumps(ReadBack.unpacked(shop.files())).values().forEach(posting -> {
            var cancellation = posting.get("cancellation");
            told.add(cancellation.get("cancel_reason_id").asString());
            told.add(cancellation.get("cancellation_initiator").asString());
            if (cancellation.has("affect_cancellation_rating")) {
                told.add("affect");
            }
        });
        told.remove("");
        return told;
    }

    @Test
    void snapshotsCanBeMissingBlurredAndPlain() {
        Settings.Builder plain = Settings.builder().seed(3).skus(100).stockFiles(StockFiles.PLAIN_DAILY);
        Set<Map<String, String>> all = stockRows(plain.build());
        Set<Map<String, String>> half = stockRows(plain.missingSnapshots(0.5).build());
        assertThat((double) half.size() / all.size()).isBetween(0.4, 0.6);
        assertThat(all.containsAll(half)).isTrue();
        Set<Map<String, String>> blurred =
                stockRows(plain.missingSnapshots(0).stockNoise(0.2).build());
        blurred.removeAll(all);
        assertThat((double) blurred.size() / all.size()).isBetween(0.1, 0.25);
    }

    private static Set<Map<String, String>> stockRows(Settings settings) {
        Set<Map<String, String>> rows = new HashSet<>();
        ReadBack.unpacked(DemoShop.of(settings).files()).forEach((name, bytes) -> {
            if (name.startsWith("stock_2026-07")) {
                rows.addAll(ReadBack.plain(bytes));
            }
        });
        return rows;
    }

    @Test
    void receiptsCanBeWrittenDownLate() {
        Settings.Builder settings = Settings.builder().seed(3).skus(100);
        Set<Map<String, String>> prompt = purchases(settings.build());
        Set<Map<String, String>> late = purchases(settings.lateRecords(0.3).build());
        assertThat(late).hasSameSizeAs(prompt);
        late.removeAll(prompt);
        assertThat((double) late.size() / prompt.size()).isBetween(0.2, 0.4);
    }

    private static Set<Map<String, String>> purchases(Settings settings) {
        return new HashSet<>(
                ReadBack.plain(Packed.unzip(DemoShop.of(settings).files().get("purchase-orders.zip"))
                        .get("purchase-orders.csv")));
    }

    private static DemoShop small(long seed) {
        return DemoShop.of(
                Settings.builder().seed(seed).skus(60).clusters(3).months(7).build());
    }
}
