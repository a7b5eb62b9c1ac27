package io.zapas.intake.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zapas.intake.Exports;
import io.zapas.intake.OwnWarehouses;
import io.zapas.intake.RawXlsx;
import io.zapas.intake.schema.Folder;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.schema.Parsed.Accepted;
import io.zapas.intake.schema.Parsed.Rejected;
import io.zapas.intake.schema.RejectReason;
import io.zapas.shop.stock.StockRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OzonStockTest {
    private static final List<String> TAIL = List.of(
            "Доступно к продаже",
            "Готовим к продаже",
            "Маркируемые товары, ожидающие вывоз",
            "Маркируемые товары, ожидающие УПД",
            "Истекает срок годности",
            "Брак, доступный к вывозу со стока",
            "Брак, доступный к вывозу с поставки",
            "Излишки с поставки, доступные к вывозу",
            "Проходят проверку",
            "В заявках на поставку",
            "В поставках в пути",
            "Возвращаются от покупателей",
            "Готовим к вывозу по вашей заявке");
    private static final List<String> DATED = List.of("Дата формирования отчета: 07/10/2025");

    @TempDir
    Path folder;

    private static List<?> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<Object> join(List<?> first, List<?> second) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<?> captions(int before) {
        List<Object> captions = new ArrayList<>();
        for (int i = 0; i < before; i++) captions.add(null);
        captions.add("Остатки на складах");
        return captions;
    }

    private static List<?> explanations(int width) {
        List<Object> texts = new ArrayList<>();
        for (int i = 0; i < width; i++) texts.add("Что значит столбец " + i);
        return texts;
    }

    private static List<List<?>> warehouses() {
        List<?> header = join(
                List.of("SKU", "Артикул", "Название товара", "Признак товара", "Зона размещения", "Кластер", "Склад"),
                TAIL);
        List<List<?>> rows = new ArrayList<>(List.of(DATED, captions(7), header, explanations(20)));
        rows.add(join(
                List.of(
                        "1393370125",
                        "DOG-12",
                        "Корм",
                        "Новинка ",
                        "Крупногабарит",
                        "Москва, МО и Дальние регионы",
                        "ХОРУГВИНО"),
                List.of(12, 3, 0, 0, 1, 2, 0, 0, 1, 40, 50, 4, 0)));
        rows.add(join(
                List.of(
                        "1393370125",
                        "DOG-12",
                        "Корм",
                        "",
                        "Крупногабарит",
                        "Москва, МО и Дальние регионы",
                        "ХОРУГВИНО"),
                List.of(5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        return rows;
    }

    private static List<List<?>> clusters() {
        List<?> header = join(
                List.of(
                        "Артикул",
                        "Название товара",
                        "SKU",
                        "Признак товара",
                        "Зона размещения",
                        "Кластер",
                        "Ликвидность статус",
                        "Ликвидность в днях",
                        "Среднесуточные продажи за 28 дней",
                        "Дней без продаж"),
                TAIL);
        List<List<?>> rows = new ArrayList<>(List.of(DATED, captions(6), header, explanations(23)));
        rows.add(join(
                List.of(
                        "DOG-12",
                        "Корм",
                        "1393370125",
                        "",
                        "Крупногабарит",
                        "Москва, МО и Дальние регионы",
                        "Без продаж, ограничен",
                        20,
                        0.85,
                        2),
                List.of(17, 3, 0, 0, 1, 2, 0, 0, 1, 40, 50, 4, 0)));
        return rows;
    }

    private static List<List<?>> totals(String... header) {
        return List.of(DATED, captions(2), List.of((Object[]) header), explanations(3), List.of("a", "b", 17));
    }

    private static RawXlsx workbook2025() {
        return new RawXlsx()
                .sheet("Товар-склад", warehouses())
                .sheet("Товар-кластер", clusters())
                .sheet("Товары", totals("Артикул", "Название товара", "SKU"))
                .sheet("Кластеры", totals("Кластер", "Ликвидность статус", "Доступно к продаже"));
    }

    @Test
    void theWorkbookOf2025IsReadWithoutCountingAnythingTwice() {
        Folder shop =
                new Folder(folder).with("stocks_report.xlsx", workbook2025().bytes());
        Exports exports = shop.exports();
        Inspection inspection = exports.inspect();
        assertThat(inspection.unreadable()).isEmpty();
        assertThat(inspection.tables())
                .extracting(
                        ExportTable::source,
                        ExportTable::format,
                        ExportTable::dataRows,
                        ExportTable::newest,
                        ExportTable::newestIsFromContent)
                .containsExactly(
                        tuple(
                                "stocks_report.xlsx#Товар-кластер",
                                "ozon-stock-fbo-clusters",
                                1L,
                                midnight(2025, 10, 7),
                                true),
                        tuple("stocks_report.xlsx#Товар-склад", "ozon-stock-fbo", 2L, midnight(2025, 10, 7), true));

        StockRow cluster = stock(exports, inspection.tables().get(0)).get(0);
        assertThat(cluster.onHand()).isNull();
        assertThat(cluster.inTransit()).isNull();
        assertThat(cluster.averageDailySales()).isEqualTo(0.85);
        assertThat(cluster.liquidity()).isEqualTo("Без продаж, ограничен");
        assertThat(cluster.supplyRestricted()).isTrue();
        assertThat(cluster.daysOutOfStock()).isNull();

        List<StockRow> warehouse = stock(exports, inspection.tables().get(1));
        StockRow first = warehouse.get(0);
        assertThat(first.date()).isEqualTo(LocalDate.of(2025, 10, 7));
        assertThat(first.scope()).isEqualTo("fbo");
        assertThat(first.sku()).isEqualTo("1393370125");
        assertThat(first.location()).isEqualTo("Москва, МО и Дальние регионы");
        assertThat(first.warehouse()).isEqualTo("ХОРУГВИНО");
        assertThat(first.discriminator()).isEqualTo("Новинка|Крупногабарит");
        assertThat(first.onHand()).isEqualTo(12);
        assertThat(first.preparing()).isEqualTo(3);
        assertThat(first.requested()).isEqualTo(40);
        assertThat(first.inTransit()).isEqualTo(50);
        assertThat(first.returning()).isEqualTo(4);
        assertThat(first.blocked()).isEqualTo(4);
        assertThat(first.supplyRestricted()).isFalse();
        assertThat(warehouse.get(1).discriminator()).isEqualTo("Крупногабарит");
    }

    private static LocalDateTime midnight(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay();
    }

    private static List<StockRow> stock(Exports exports, ExportTable table) {
        return Folder.rows(exports, table).stream()
                .map(row -> (StockRow) ((Accepted) row).row())
                .toList();
    }

    @Test
    void theSheetOfClustersAloneTellsTheStock() {
        byte[] book = new RawXlsx().sheet("Товар-кластер", clusters()).bytes();
        assertThat(new Folder(folder)
                        .with("clusters.xlsx", book)
                        .only(StockRow.class)
                        .onHand())
                .isEqualTo(17);
    }

    private static byte[] workbook2026() {
        return new RawXlsx()
                .sheet(
                        "Товар-склад",
                        List.of(
                                row(
                                        "Артикул",
                                        "SKU",
                                        "Название\u00A0товара",
                                        "Признак товара",
                                        "Зона размещения",
                                        "Кластер",
                                        "Склад",
                                        "Ликвидность",
                                        null,
                                        "Доступно к\u2009продаже",
                                        "Товары в\u00A0пути",
                                        null),
                                row(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "Статус",
                                        "Дней до конца остатка",
                                        null,
                                        "В заявках на поставку",
                                        "В поставках в\u00A0пути"),
                                row("Нередактируемое", "Нередактируемое"),
                                row("Ваш артикул", "Номер товара на Ozon"),
                                row(
                                        "DOG-12",
                                        "1393370125",
                                        "Корм",
                                        "",
                                        "Обычная",
                                        "Казань",
                                        "КАЗАНЬ_РФЦ",
                                        "Дефицитный",
                                        4,
                                        7,
                                        30,
                                        20),
                                row(
                                        "DOG-12",
                                        "1393370125",
                                        "Корм",
                                        "",
                                        "Обычная",
                                        "Казань",
                                        "КАЗАНЬ_РФЦ",
                                        "Дефицитный",
                                        4,
                                        2,
                                        0,
                                        0),
                                row("Итого", "", "", "", "", "", "", "", "", 9, 30, 20)))
                .bytes();
    }

    @Test
    void theGenerationOf2026HasAHeaderOfTwoLevelsAndItsDateInTheName() {
        Folder shop = new Folder(folder).with("stocks_01-09-2026.xlsx", workbook2026());
        ExportTable table = shop.inspect().tables().get(0);
        assertThat(table.format()).isEqualTo("ozon-stock-fbo");
        assertThat(table.newest()).isEqualTo(midnight(2026, 9, 1));
        assertThat(table.newestIsFromContent()).isTrue();

        List<Parsed> rows = shop.rows();
        StockRow first = (StockRow) ((Accepted) rows.get(0)).row();
        assertThat(rows.get(0).line()).isEqualTo(5);
        assertThat(first.onHand()).isEqualTo(7);
        assertThat(first.liquidity()).isEqualTo("Дефицитный");
        assertThat(first.requested()).isEqualTo(30);
        assertThat(first.inTransit()).isEqualTo(20);
        assertThat(first.location()).isEqualTo("Казань");
        StockRow second = (StockRow) ((Accepted) rows.get(1)).row();
        assertThat(second.discriminator()).isEqualTo("Обычная#1");
        Rejected total = (Rejected) rows.get(2);
        assertThat(total.reason()).isEqualTo(RejectReason.NOT_A_PRODUCT);
    }

    @Test
    void withoutAnyDateTheModificationTimeIsAllThereIs() {
        ExportTable table = new Folder(folder)
                .with("stocks.xlsx", workbook2026())
                .inspect()
                .tables()
                .get(0);
        assertThat(table.newest()).isEqualTo(LocalDateTime.parse("2026-10-01T12:00"));
        assertThat(table.newestIsFromContent()).isFalse();
    }

    @Test
    void availabilityTellsDaysWithoutStockAndOzonsOwnRecommendation() {
        byte[] book = new RawXlsx()
                .sheet(
                        "Товары",
                        List.of(
                                row("Период: 23.08.2026 - 19.09.2026"),
                                row("Дата обновления: 20.09.2026 17:37 МСК (GMT+3)"),
                                row(),
                                row(
                                        "SKU",
                                        "Артикул",
                                        "Название товара",
                                        "Рекомендуемая поставка, шт на 56 дней",
                                        "Рекомендация",
                                        "Кластер",
                                        "Схема продаж",
                                        "Дней без остатка за 28 дней",
                                        "Доля локальных продаж",
                                        "Среднесуточные продажи, руб. за 28дн",
                                        "Признак товара",
                                        "До конца остатка FBO, дн",
                                        "До конца остатка FBS, дн",
                                        "Остаток FBO, шт",
                                        "Остаток FBS, шт",
                                        "Товары в пути на склад озон, шт",
                                        "Среднесуточные продажи, шт. за 28дн"),
                                row("номер", "ваш артикул"),
                                row(
                                        1393370125,
                                        "DOG-12",
                                        "Корм",
                                        112,
                                        "Поставить",
                                        "Казань",
                                        "FBO",
                                        9,
                                        "40%",
                                        1200.5,
                                        "",
                                        3,
                                        0,
                                        6,
                                        2,
                                        11,
                                        2.5)))
                .bytes();
        Folder shop = new Folder(folder).with("availability.xlsx", book);
        StockRow row = shop.only(StockRow.class);
        assertThat(shop.inspect().tables().get(0).newest()).isEqualTo(LocalDateTime.parse("2026-09-20T17:37"));
        assertThat(row.scope()).isEqualTo("fbo-availability");
        assertThat(row.date()).isEqualTo(LocalDate.of(2026, 9, 20));
        assertThat(row.sku()).isEqualTo("1393370125");
        assertThat(row.daysOutOfStock()).isEqualTo(9);
        assertThat(row.outOfStockWindowDays()).isEqualTo(28);
        assertThat(row.recommendedSupply()).isEqualTo(112);
        assertThat(row.averageDailySales()).isEqualTo(2.5);
        assertThat(row.onHand()).isEqualTo(6);
        assertThat(row.inTransit()).isEqualTo(11);
        assertThat(row.supplyRestricted()).isFalse();
    }

    @Test
    void stockOfOwnWarehousesNamesOnlyTheArticle() {
        byte[] book = new RawXlsx()
                .sheet("Инструкция", List.of(row("Как заполнять")))
                .sheet(
                        "Товары на складах",
                        List.of(
                                row(
                                        "Идентификатор склада",
                                        "Название склада",
                                        "Артикул",
                                        "Наименование товара",
                                        "Доступно на моём складе, шт",
                                        "Зарезервировано на моем складе, шт"),
                                row("1020001420895000", "Склад Химки (1020001420895000)", "'DOG-12", "Корм", 15, 4)))
                .bytes();
        StockRow row = new Folder(folder).with("2026-09-30 stock.xlsx", book).only(StockRow.class);
        assertThat(row.scope()).isEqualTo("fbs");
        assertThat(row.sku()).isEmpty();
        assertThat(row.article()).isEqualTo("DOG-12");
        assertThat(row.location()).isEqualTo("Склад Химки");
        assertThat(row.onHand()).isEqualTo(15);
        assertThat(row.reserved()).isEqualTo(4);
        assertThat(row.date()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void anEmptyCellOfTheUploadTemplateIsNoStockAndNoError() {
        byte[] template = new RawXlsx()
                .sheet("Инструкция", List.of(row("Как заполнять")))
                .sheet(
                        "Остатки на складе",
                        List.of(
                                row(
                                        "Название склада (идентификатор склада)",
                                        "Артикул",
                                        "Наименование товара",
                                        "Доступно на складе, шт"),
                                row("Склад Тверь (1020001420895111)", "DOG-12", "Корм", "")))
                .bytes();
        StockRow row =
                new Folder(folder).with("template 2026-09-30.xlsx", template).only(StockRow.class);
        assertThat(row.scope()).isEqualTo("fbs-template");
        assertThat(row.location()).isEqualTo("Склад Тверь");
        assertThat(row.onHand()).isNull();
    }

    @Test
    void ownWarehousesAreNumberedByTheStockExportAndByTheTemplate() throws IOException {
        byte[] export = new RawXlsx()
                .sheet(
                        "Товары на складах",
                        List.of(
                                row(
                                        "Идентификатор склада",
                                        "Название склада",
                                        "Артикул",
                                        "Наименование товара",
                                        "Доступно на моём складе, шт",
                                        "Зарезервировано на моем складе, шт"),
                                row("1020001420895000", "Склад Химки", "DOG-12", "Корм", 15, 4)))
                .bytes();
        byte[] template = new RawXlsx()
                .sheet("Инструкция", List.of(row("Как заполнять")))
                .sheet(
                        "Остатки на складе",
                        List.of(
                                row(
                                        "Название склада (идентификатор склада)",
                                        "Артикул",
                                        "Наименование товара",
                                        "Доступно на складе, шт"),
                                row("Склад Тверь (1020001420895111)", "DOG-12", "Корм", 3)))
                .bytes();
        Files.write(folder.resolve("2026-09-30 stock.xlsx"), export);
        Exports exports = Exports.of(folder, folder.resolve("formats"), ZoneOffset.UTC);
        exports.inspect();
        assertThat(exports.ownWarehouses())
                .isEqualTo(new OwnWarehouses(Map.of("Склад Химки", "1020001420895000"), Optional.empty()));

        Files.write(folder.resolve("template.xlsx"), template);
        exports.inspect();
        assertThat(exports.ownWarehouses())
                .isEqualTo(new OwnWarehouses(
                        Map.of("Склад Химки", "1020001420895000", "Склад Тверь", "1020001420895111"),
                        Optional.of(folder.resolve("template.xlsx"))));
    }
}
