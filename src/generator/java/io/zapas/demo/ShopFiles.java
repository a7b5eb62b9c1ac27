package io.zapas.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** All files of a shop by their name in the folder. Big tables are zipped, as a seller would mail them. */
final class ShopFiles {
    /** Stock snapshots are denser in the last three months. */
    private static final int RECENT_DAYS = 91;

    private final Books books;
    private final Map<String, byte[]> files = new TreeMap<>();

    private ShopFiles(Books books) {
        this.books = books;
    }

    static Map<String, byte[]> of(Books books) {
        ShopFiles all = new ShopFiles(books);
        all.orders();
        all.cancellations();
        if (books.settings().stockFiles() == Settings.StockFiles.OZON) {
            all.fboStock();
            all.fbsStock();
        } else {
            all.plainStock();
        }
        LocalDate last = books.calendar().last();
        all.files.put("seller_products_" + last + ".csv", ProductsFile.bytes(books));
        all.files.put("returns_" + last + ".xlsx", ReturnsReport.bytes(books));
        all.zipped("purchase-orders.csv", PlainTables.purchaseOrders(books));
        all.files.put("supply-terms.csv", PlainTables.supplyTerms(books));
        all.files.put("events.csv", PlainTables.events(books));
        return all.files;
    }

    private void orders() {
        for (OrderExport export : OrderExport.plan(books.calendar())) {
            zipped(export.fileName(), export.bytes(books));
        }
    }

    /** Old months only the cancelled postings, the newest three months of FBS everything. */
    private void cancellations() {
        LocalDate recent = books.calendar().last().minusDays(92);
        json("postings-fbs-v3-cancelled.json", PostingsJson.Version.FBS_V3, recent, true, true);
        json("postings-fbs-v4.json", PostingsJson.Version.FBS_V4, recent, false, false);
        json("postings-fbo-v2-cancelled.json", PostingsJson.Version.FBO_V2, recent, true, true);
        json("postings-fbo-v3-cancelled.json", PostingsJson.Version.FBO_V3, recent, false, true);
    }

    private void json(String name, PostingsJson.Version version, LocalDate recent, boolean before, boolean cancelled) {
        var moment = Calendar.endOf(books.calendar().last());
        zipped(name, new PostingsJson(books, version).bytes(posting -> {
                    Status status = posting.journey().statusAt(moment);
                    return Calendar.moscowDate(posting.acceptedAt()).isBefore(recent) == before
                            && (!cancelled || status == Status.CANCELLED || status == Status.SPLIT);
                }));
    }

    private void fboStock() {
        int last = books.calendar().lastIndex();
        for (int day = last - 1; day >= 0; day -= day > last - RECENT_DAYS ? 7 : 28) {
            if (!StockNoise.isMissing(books, day)) {
                files.put(
                        "stocks_report_" + books.calendar().date(day) + ".xlsx",
                        new StockReport2025(books, day).bytes());
            }
        }
        LocalDate date = books.calendar().last();
        files.put("stocks_report_" + date + ".xlsx", StockReport2026.bytes(books, last));
        files.put("availability_" + date + ".xlsx", AvailabilityReport.bytes(books, last));
    }

    /** One archive a month. */
    private void fbsStock() {
        int last = books.calendar().lastIndex();
        Map<String, Map<String, byte[]>> months = new TreeMap<>();
        for (int day = last; day >= 0; day -= day > last - RECENT_DAYS ? 2 : 7) {
            if (!StockNoise.isMissing(books, day)) {
                LocalDate date = books.calendar().date(day);
                months.computeIfAbsent("fbs-stock_" + date.toString().substring(0, 7) + ".zip", key -> new TreeMap<>())
                        .put(
                                "fbs-stock_" + date + ".xlsx",
                                FbsStockReport.bytes(books, day, day <= last - RECENT_DAYS));
            }
        }
        months.forEach((name, parts) -> files.put(name, Packed.zip(parts)));
    }

    private void plainStock() {
        LocalDate month = books.calendar().first().withDayOfMonth(1);
        for (; !month.isAfter(books.calendar().last()); month = month.plusMonths(1)) {
            zipped("stock_" + month.toString().substring(0, 7) + ".csv", PlainTables.stock(books, month));
        }
    }

    private void zipped(String name, byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(name, bytes);
        files.put(name.substring(0, name.lastIndexOf('.')) + ".zip", Packed.zip(parts));
    }
}
