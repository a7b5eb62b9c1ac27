package io.zapas.report.files;

import io.zapas.advice.Lines;
import io.zapas.advice.Overview;
import io.zapas.ordering.allocation.Sending;
import io.zapas.ordering.allocation.SupplyPlan;
import io.zapas.report.ShopReport;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import io.zapas.workbook.Book;
import io.zapas.workbook.Column;
import io.zapas.workbook.FileName;
import io.zapas.workbook.FilledTemplate;
import io.zapas.workbook.Format;
import io.zapas.workbook.Table;
import io.zapas.workbook.Typeface;
import io.zapas.workbook.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Files that Ozon reads: a supply order per cluster (no cluster column, so one file each) and the stock template of own
 * warehouses. Their headers and sheets are the platform's, in its language whatever the report's.
 */
public final class SupplyFiles {
    static final String FOLDER = "ozon-supply";
    static final String TEMPLATE = "stock-update-template.xlsx";

    private static final String STOCK_SHEET = "Остатки на складе";
    private static final String WAREHOUSE = "Название склада (идентификатор склада)";
    private static final String ARTICLE = "Артикул";
    private static final String STOCK = "Доступно на складе, шт";

    private final ShopReport report;
    private final Optional<Path> downloaded;
    private final SupplyPlan plan;
    private final Lines lines;

    private SupplyFiles(ShopReport report, Overview overview, Optional<Path> downloaded) {
        this.report = report;
        this.lines = overview.lines();
        this.downloaded = downloaded;
        this.plan = report.buying().supply();
    }

    /** Goods of one article. */
    private record Goods(String article, String name, int units) {}

    private record Shelved(String warehouse, Goods goods) {}

    /**
     * Writes {@code folder/ozon-supply/<cluster>.xlsx} for every cluster that something is sent to and {@code
     * folder/stock-update-template.xlsx} if the identifier of an own warehouse is known; removes those of an earlier run that are none any
     * more. Goods without an article cannot be named to the platform and are left to the sheet.
     *
     * @param downloaded the platform's own template, filled instead of one of ours if it is there
     * @return the files
     */
    public static List<Path> write(ShopReport report, Overview overview, Optional<Path> downloaded, Path folder)
            throws IOException {
        return new SupplyFiles(report, overview, downloaded).write(folder);
    }

    private List<Path> write(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, List<Goods>> cluster : byCluster().entrySet()) {
            Path target = folder.resolve(FOLDER).resolve(FileName.of(cluster.getKey(), names) + ".xlsx");
            written.add(supply(cluster.getValue(), target));
        }
        PurchaseOrders.removeOthers(folder.resolve(FOLDER), written);
        List<Shelved> shelves = ownStock();
        if (shelves.isEmpty()) {
            Files.deleteIfExists(folder.resolve(TEMPLATE));
        } else {
            Path target = folder.resolve(TEMPLATE);
            Optional<Path> filled = filled(shelves, target);
            written.add(filled.isPresent() ? filled.get() : template(shelves, target));
        }
        return written;
    }

    private Map<String, List<Goods>> byCluster() {
        Map<String, List<Goods>> clusters = new TreeMap<>();
        for (Sending supply : plan.supplies()) {
            if (supply.send() > 0 && !supply.own()) {
                goods(supply.sku(), supply.send())
                        .ifPresent(goods -> clusters.computeIfAbsent(supply.location(), name -> new ArrayList<>())
                                .add(goods));
            }
        }
        clusters.values().forEach(goods -> goods.sort(Comparator.comparing(Goods::article)));
        return clusters;
    }

    /** What is left after sending, so that a buyer cannot order what is on a lorry. */
    private List<Shelved> ownStock() {
        List<Shelved> shelves = new ArrayList<>();
        for (SupplyPlan.OwnStock shelf : plan.ownStock()) {
            String id = report.buying().warehouseIds().get(shelf.location());
            if (id != null) {
                goods(shelf.sku(), shelf.left())
                        .ifPresent(goods -> shelves.add(new Shelved(shelf.location() + " (" + id + ")", goods)));
            }
        }
        shelves.sort(Comparator.comparing(Shelved::warehouse)
                .thenComparing(shelved -> shelved.goods().article()));
        return shelves;
    }

    /** Empty without an article. */
    private Optional<Goods> goods(String sku, int units) {
        return lines.product(sku)
                .filter(product -> !product.article().isBlank())
                .map(product -> new Goods(product.article(), product.name(), units));
    }

    private Path supply(List<Goods> goods, Path target) throws IOException {
        try (Book book = new Book("Поставка", Typeface.CYRILLIC, report.asOf())) {
            table(
                    book.sheet("Поставка"),
                    List.of(
                            SupplyFiles.<Goods>text("артикул", 24, Goods::article),
                            SupplyFiles.<Goods>text("имя (необязательно)", 60, Goods::name),
                            SupplyFiles.<Goods>units("количество", Goods::units)),
                    goods);
            return book.save(target);
        }
    }

    private Optional<Path> filled(List<Shelved> shelves, Path target) throws IOException {
        if (downloaded.isEmpty()) {
            return Optional.empty();
        }
        Map<List<String>, Integer> units = new LinkedHashMap<>();
        shelves.forEach(shelved -> units.put(
                List.of(shelved.warehouse(), shelved.goods().article()),
                shelved.goods().units()));
        return new FilledTemplate(STOCK_SHEET, List.of(WAREHOUSE, ARTICLE), STOCK)
                .write(downloaded.get(), units, target);
    }

    private Path template(List<Shelved> shelves, Path target) throws IOException {
        try (Book book = new Book(STOCK_SHEET, Typeface.CYRILLIC, report.asOf())) {
            var instruction = book.sheet("Инструкция");
            instruction.widths(100);
            instruction.note(Texts.of(Language.RU).get("supplyfile.instruction"));
            table(
                    book.sheet(STOCK_SHEET),
                    List.of(
                            SupplyFiles.<Shelved>text(WAREHOUSE, 44, Shelved::warehouse),
                            SupplyFiles.<Shelved>text(
                                    ARTICLE, 24, shelved -> shelved.goods().article()),
                            SupplyFiles.<Shelved>text(
                                    "Наименование товара",
                                    60,
                                    shelved -> shelved.goods().name()),
                            SupplyFiles.<Shelved>units(
                                    STOCK, shelved -> shelved.goods().units())),
                    shelves);
            return book.save(target);
        }
    }

    private static <T> void table(io.zapas.workbook.Sheet sheet, List<Column<T>> columns, List<T> rows) {
        sheet.widths(columns.stream().mapToInt(Column::width).toArray());
        sheet.table(Table.small(columns, rows));
    }

    private static <T> Column<T> text(String header, int width, java.util.function.Function<T, String> value) {
        return Column.<T>of(header, header, "", Format.TEXT, row -> Value.of(value.apply(row)))
                .width(width);
    }

    private static <T> Column<T> units(String header, java.util.function.ToIntFunction<T> value) {
        return Column.<T>of(header, header, "", Format.GENERAL, row -> Value.of(value.applyAsInt(row)))
                .width(24);
    }
}
