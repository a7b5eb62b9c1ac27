package io.zapas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the truths say stands in the files, counted from the files alone. */
class PlantedTruthsTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Map<String, Map<String, String>> FBS = Demo.newestLines("postings");
    private static final Map<String, JsonNode> DUMPS = Demo.dumps(Demo.UNPACKED);

    private final Truths truths = Demo.TRUTHS;

    @Test
    void linesAndCancellationsAreAsCounted() {
        Map<String, Map<String, String>> all = Demo.newestLines("");
        assertThat(all).hasSize(truths.totals().lines());
        assertThat(all.values())
                .filteredOn(PlantedTruthsTest::isCancelled)
                .hasSize(truths.totals().cancelledLines());
        assertThat(Demo.newestLines("orders")).hasSize(truths.totals().fboLines());
    }

    @Test
    void everyExportedCancellationCarriesItsReasonInADump() {
        assertThat(truths.cancellations())
                .filteredOn(Truths.TrueCancellation::exported)
                .hasSize(truths.totals().cancelledLines())
                .allSatisfy(one -> assertThat(DUMPS.get(one.posting())
                                .get("cancellation")
                                .get("cancel_reason_id")
                                .asInt())
                        .isEqualTo(one.declaredReasonId()));
    }

    @Test
    void buyersCancelMoreThanAllOthersTogether() {
        long buyers = truths.cancellations().stream()
                .filter(one -> one.fault() == Fault.BUYER)
                .count();
        assertThat(buyers).isGreaterThan(truths.cancellations().size() / 2);
    }

    @Test
    void twoPurchaseOrdersOfOneSupplierCameWeeksLate() {
        assertThat(truths.stockOuts()).hasSize(2);
        assertThat(truths.stockOuts()).extracting(Truths.StockOut::supplier).containsOnly("Иу Хуася Трейдинг");
        List<Map<String, String>> orders = ReadBack.plain(Demo.UNPACKED.get("purchase-orders.csv"));
        assertThat(truths.stockOuts())
                .allSatisfy(stockOut -> assertThat(orders)
                        .filteredOn(row -> row.get("po").equals(stockOut.po()))
                        .isNotEmpty()
                        .allMatch(row -> row.get("sku").equals(stockOut.sku())
                                && row.get("expected_on")
                                        .equals(stockOut.expectedOn().toString())
                                && row.get("received_on")
                                        .equals(stockOut.receivedOn().toString()))
                        .allMatch(row ->
                                !stockOut.expectedOn().plusDays(20).isAfter(LocalDate.parse(row.get("received_on")))));
    }

    @Test
    void theLateFboProductRunsEmptyInClusterAfterClusterWhileTheSupplierIsLate() {
        Truths.StockOut stockOut = truths.stockOuts().get(0);
        assertThat(stockOut.emptyRuns()).hasSizeGreaterThan(4);
        assertThat(stockOut.emptyRuns())
                .filteredOn(run -> run.to().isAfter(stockOut.expectedOn())
                        && !run.from().isAfter(stockOut.receivedOn())
                        && run.to().isAfter(run.from().plusDays(6)))
                .hasSizeGreaterThan(2);
        Map<LocalDate, Integer> onHand = fboOnHand(stockOut.sku());
        int before = onHand.entrySet().stream()
                .filter(day -> day.getKey().isBefore(stockOut.expectedOn()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElseThrow();
        assertThat(onHand.entrySet())
                .filteredOn(day -> day.getKey().isAfter(stockOut.expectedOn())
                        && !day.getKey().isAfter(stockOut.receivedOn().plusDays(7)))
                .anyMatch(day -> day.getValue() * 4 < before);
    }

    @Test
    void theLateFbsProductIsPromisedWithoutStockAndCancelled() {
        Truths.StockOut stockOut = truths.stockOuts().get(1);
        Truths.EmptyRun empty = stockOut.emptyRuns().get(0);
        assertThat(fbsStock(stockOut.sku()).entrySet())
                .filteredOn(day ->
                        !day.getKey().isBefore(empty.from()) && !day.getKey().isAfter(empty.to()))
                .isNotEmpty()
                .allMatch(day -> day.getValue()[0] == 0);
        assertThat(stockOut.cancelledLines()).isGreaterThanOrEqualTo(10);
        assertThat(cancelled(stockOut.sku(), stockOut.expectedOn(), stockOut.receivedOn(), 352))
                .isGreaterThanOrEqualTo(stockOut.cancelledLines());
    }

    @Test
    void theDefectiveBatchIsCancelledAndSentBack() {
        Truths.DefectiveBatch batch = truths.defectiveBatch().orElseThrow();
        assertThat(batch.cancelledLines()).isGreaterThanOrEqualTo(8);
        assertThat(cancelled(batch.sku(), batch.from(), batch.to(), 400))
                .isGreaterThanOrEqualTo(batch.cancelledLines());
        List<List<String>> returns = ReadBack.sheet(Demo.UNPACKED.get("returns_2026-09-20.xlsx"), 1);
        assertThat(returns.get(2)).hasSize(31).startsWith("Схема", "Наименование товара", "Номер отправления");
        assertThat(returns)
                .filteredOn(row -> row.size() > 12
                        && row.get(4).equals(batch.sku())
                        && row.get(12).matches(".*([Бб]рак|дефект).*")
                        && within(FBS.get(row.get(2) + " " + batch.sku()), batch.from(), batch.to()))
                .hasSize(batch.defectReturns())
                .hasSizeGreaterThan(batch.soldLines() / 8);
    }

    @Test
    void theLateCarrierCollectsMoreThanADayAfterTheCutOff() {
        Truths.LateCarrier late = truths.lateCarrier().orElseThrow();
        Predicate<Map<String, String>> there = row -> {
            JsonNode dump = DUMPS.get(row.get("Номер отправления"));
            LocalDate cutOff = moscow(row.get("Дата отгрузки"));
            return dump != null
                    && dump.get("delivery_method").get("warehouse").asString().equals(late.warehouse())
                    && dump.get("delivery_method")
                            .get("tpl_provider")
                            .asString()
                            .equals(late.carrier())
                    && !cutOff.isBefore(late.from())
                    && !cutOff.isAfter(late.to());
        };
        List<Map<String, String>> lines = FBS.values().stream().filter(there).toList();
        assertThat(lines).hasSize(late.lines());
        assertThat(lines).filteredOn(PlantedTruthsTest::isHandedOverADayLate).hasSize(late.lateLines());
        assertThat(late.lateLines()).isGreaterThan(late.lines() / 2);
        assertThat(lines).filteredOn(PlantedTruthsTest::isCancelled).hasSizeGreaterThanOrEqualTo(late.cancelledLines());
        assertThat(late.cancelledLines()).isGreaterThan(late.lines() / 15);
    }

    @Test
    void elsewhereHardlyAnythingIsHandedOverADayLate() {
        Truths.LateCarrier late = truths.lateCarrier().orElseThrow();
        long elsewhere = FBS.values().stream()
                .filter(PlantedTruthsTest::isHandedOverADayLate)
                .filter(row -> DUMPS.containsKey(row.get("Номер отправления")))
                .filter(row -> !DUMPS.get(row.get("Номер отправления"))
                        .get("delivery_method")
                        .get("warehouse")
                        .asString()
                        .equals(late.warehouse()))
                .count();
        assertThat(elsewhere).isLessThan(late.lateLines() / 2);
    }

    @Test
    void anOversoldProductHasMoreOpenUnitsThanStock() {
        assertThat(truths.oversold()).hasSize(2).allSatisfy(one -> {
            assertThat(one.cancelledLines()).isGreaterThanOrEqualTo(8);
            assertThat(cancelled(one.sku(), one.from(), one.to(), 352)).isGreaterThanOrEqualTo(one.cancelledLines());
            assertThat(fbsStock(one.sku()).entrySet())
                    .filteredOn(day ->
                            !day.getKey().isBefore(one.from()) && !day.getKey().isAfter(one.to()))
                    .anyMatch(day -> day.getValue()[0] > 0 && day.getValue()[1] > day.getValue()[0]);
        });
    }

    @Test
    void aWrongRecordShowsStockWhileEveryOrderIsCancelled() {
        Truths.SkuCancellations wrong = truths.wrongStockRecord().orElseThrow();
        assertThat(wrong.cancelledLines()).isEqualTo(wrong.lines()).isGreaterThanOrEqualTo(10);
        assertThat(cancelled(wrong.sku(), wrong.from(), wrong.to(), 352)).isEqualTo(wrong.lines());
        assertThat(fbsStock(wrong.sku()).entrySet())
                .filteredOn(day ->
                        !day.getKey().isBefore(wrong.from()) && !day.getKey().isAfter(wrong.to()))
                .hasSizeGreaterThan(5)
                .allMatch(day -> day.getValue()[0] > 0);
    }

    @Test
    void onOneWeekdayTheSellerCancelsFarMoreThanOnTheOthers() {
        Truths.Processing processing = truths.processing().orElseThrow();
        Predicate<Map<String, String>> recent = row -> within(row, processing.from(), processing.to());
        Predicate<Map<String, String>> sellerOther = row -> isCancelled(row) && reason(row) == 402;
        Predicate<Map<String, String>> thatDay =
                row -> moscow(row.get("Принят в обработку")).getDayOfWeek() == processing.weekday();
        List<Map<String, String>> lines = FBS.values().stream().filter(recent).toList();
        assertThat(lines).filteredOn(thatDay).hasSize(processing.lines());
        assertThat(lines.stream().filter(thatDay.and(sellerOther)).count())
                .isGreaterThanOrEqualTo(processing.cancelledLines());
        assertThat(lines.stream().filter(thatDay.negate().and(sellerOther)).count())
                .isLessThan(processing.cancelledLines() / 3);
    }

    @Test
    void theRenamedArticleKeepsItsSku() {
        Truths.RenamedArticle renamed = truths.renamedArticle().orElseThrow();
        assertThat(Demo.newestLines("orders").values())
                .filteredOn(row -> Demo.sku(row).equals(renamed.sku()))
                .hasSizeGreaterThan(100)
                .allMatch(row -> row.get("Артикул")
                        .equals(
                                moscow(row.get("Принят в обработку")).isBefore(renamed.on())
                                        ? renamed.oldArticle()
                                        : renamed.newArticle()));
        assertThat(ReadBack.csv(Demo.UNPACKED.get("seller_products_2026-09-20.csv")))
                .filteredOn(row -> row.get("SKU").equals(renamed.sku()))
                .extracting(row -> row.get("Артикул"))
                .containsExactly("'" + renamed.newArticle());
    }

    @Test
    void recentOrdersAreImmature() {
        Truths.Immature immature = truths.immature();
        List<Map<String, String>> recent = Demo.newestLines("").values().stream()
                .filter(row -> within(row, immature.from(), truths.lastDay()))
                .toList();
        assertThat(recent).hasSize(immature.lines());
        assertThat(recent)
                .filteredOn(row -> !isCancelled(row) && !row.get("Статус").equals("Доставлен"))
                .hasSize(immature.openLines());
        assertThat(immature.openLines()).isGreaterThan(immature.lines() / 3);
        assertThat(immature.laterCancelled()).isGreaterThan(immature.openLines() / 100);
    }

    @Test
    void overlappingExportsShowEarlierStatesAndLoseNoRow() {
        assertThat(truths.overlaps()).hasSize(2).allSatisfy(overlap -> {
            Map<String, String> earlier = statuses(overlap.earlier());
            Map<String, String> later = statuses(overlap.later());
            later.keySet().retainAll(earlier.keySet());
            assertThat(later).hasSize(overlap.sharedLines());
            assertThat(later.entrySet())
                    .filteredOn(line -> !line.getValue().equals(earlier.get(line.getKey())))
                    .hasSize(overlap.changedStatus())
                    .noneMatch(line -> earlier.get(line.getKey()).matches("Доставлен|Отменён"));
            assertThat(overlap.changedStatus()).isGreaterThan(overlap.sharedLines() / 5);
        });
    }

    private static long sold(String sku, LocalDate from, LocalDate to) {
        return Demo.newestLines("orders").values().stream()
                .filter(row -> Demo.sku(row).equals(sku) && within(row, from, to))
                .count();
    }

    private static Map<String, String> statuses(String file) {
        Map<String, String> statuses = new TreeMap<>();
        Demo.orders().get(file).forEach(row -> statuses.put(Demo.key(row), row.get("Статус")));
        return statuses;
    }

    private static long cancelled(String sku, LocalDate from, LocalDate to, int reason) {
        return FBS.values().stream()
                .filter(row -> Demo.sku(row).equals(sku) && within(row, from, to) && isCancelled(row))
                .filter(row -> reason(row) == reason)
                .count();
    }

    private static boolean isCancelled(Map<String, String> row) {
        return row.get("Статус").equals("Отменён");
    }

    private static int reason(Map<String, String> row) {
        return DUMPS.get(row.get("Номер отправления"))
                .get("cancellation")
                .get("cancel_reason_id")
                .asInt();
    }

    private static boolean isHandedOverADayLate(Map<String, String> row) {
        String handedOver = row.get("Фактическая дата передачи в доставку");
        return !handedOver.isEmpty()
                && time(handedOver).isAfter(time(row.get("Дата отгрузки")).plusDays(1));
    }

    private static boolean within(Map<String, String> row, LocalDate from, LocalDate to) {
        LocalDate day = moscow(row.get("Принят в обработку"));
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate moscow(String utc) {
        return time(utc).plusHours(3).toLocalDate();
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text, TIME);
    }

    /** Units on hand over all clusters, by snapshot date. */
    private static Map<LocalDate, Integer> fboOnHand(String sku) {
        Map<LocalDate, Integer> onHand = new TreeMap<>();
        Demo.UNPACKED.forEach((name, bytes) -> {
            if (name.startsWith("stocks_report") && !name.contains("2026-09-20")) {
                LocalDate date = LocalDate.parse(name.substring(14, 24));
                for (List<String> row : ReadBack.sheet(bytes, 2)) {
                    if (row.size() > 10 && row.get(2).equals(sku)) {
                        onHand.merge(date, Integer.parseInt(row.get(10)), Integer::sum);
                    }
                }
            }
        });
        return onHand;
    }

    /** Listed and reserved units, by snapshot date. */
    private static Map<LocalDate, int[]> fbsStock(String sku) {
        String name = Demo.SHOP.books().products().stream()
                .filter(one -> one.sku().equals(sku))
                .findFirst()
                .orElseThrow()
                .name();
        Map<LocalDate, int[]> stock = new TreeMap<>();
        Demo.UNPACKED.forEach((file, bytes) -> {
            if (file.startsWith("fbs-stock")) {
                for (List<String> row : ReadBack.sheet(bytes, 1)) {
                    if (row.get(3).equals(name)) {
                        int[] figures = {Integer.parseInt(row.get(4)), Integer.parseInt(row.get(5))};
                        stock.put(LocalDate.parse(file.substring(10, 20)), figures);
                    }
                }
            }
        });
        return stock;
    }
}
