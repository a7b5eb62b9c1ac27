package io.zapas.ordering;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zapas.forecast.Series;
import io.zapas.shop.Cadence;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Daily series with what a unit sells for on average, from the benchmark folders; good for those files only. */
public record PricedSeries(Series series, double price) {
    private static final LocalDate LAST_OF_M5 = LocalDate.of(2016, 2, 28);
    private static final LocalDate LAST_OF_RETAIL = LocalDate.of(2011, 10, 31);
    /** Every so manieth product of the web shop is replayed. */
    private static final int EVERY = 8;

    private static final int FEWEST_SALES = 30;

    private static final class Book {
        private final TreeMap<LocalDate, Double> days = new TreeMap<>();
        private double revenue;
        private int lines;

        void add(LocalDate day, double units, double money) {
            days.merge(day, units, Double::sum);
            revenue += money;
            lines++;
        }

        PricedSeries priced(String sku, String location, LocalDate last) {
            double[] values = new double[Cadence.DAILY.between(days.firstKey(), last) + 1];
            days.forEach((day, units) -> values[Cadence.DAILY.between(days.firstKey(), day)] = units);
            double units = days.values().stream().mapToDouble(each -> each).sum();
            return new PricedSeries(
                    new Series(sku, location, "", Cadence.DAILY, days.firstKey(), values), revenue / units);
        }
    }

    public static List<PricedSeries> m5(Path data) {
        Map<String, Book> books = new TreeMap<>();
        rows(
                data.resolve("m5-sample/input/sales.csv.gz"),
                row -> books.computeIfAbsent(row.getField("sku") + "@" + row.getField("location"), key -> new Book())
                        .add(
                                LocalDate.parse(row.getField("date")),
                                Double.parseDouble(row.getField("quantity")),
                                row.getField("revenue").isEmpty() ? 0 : Double.parseDouble(row.getField("revenue"))));
        List<PricedSeries> all = new ArrayList<>();
        books.forEach((key, book) -> all.add(book.priced(key.split("@")[0], key.split("@")[1], LAST_OF_M5)));
        return all;
    }

    /** Products only, cancellations left out; those that sold in the first quarter and often enough to be restocked. */
    public static List<PricedSeries> onlineRetail(Path data) {
        Map<String, Book> books = new TreeMap<>();
        rows(data.resolve("online-retail/online_retail_to_2011-10.csv.gz"), row -> {
            double units = Double.parseDouble(row.getField("Quantity"));
            String sku = row.getField("StockCode");
            if (units > 0 && !row.getField("InvoiceNo").startsWith("C") && sku.matches("\\d{5}.*")) {
                books.computeIfAbsent(sku, key -> new Book())
                        .add(
                                LocalDate.parse(row.getField("InvoiceDate").substring(0, 10)),
                                units,
                                units * Double.parseDouble(row.getField("UnitPrice")));
            }
        });
        List<PricedSeries> all = new ArrayList<>();
        books.forEach((sku, book) -> {
            boolean early = book.days.firstKey().isBefore(LocalDate.of(2011, 3, 1));
            if (early && book.lines >= FEWEST_SALES && book.revenue > 0) {
                all.add(book.priced(sku, "", LAST_OF_RETAIL));
            }
        });
        List<PricedSeries> thinned = new ArrayList<>();
        for (int i = 0; i < all.size(); i += EVERY) {
            thinned.add(all.get(i));
        }
        return thinned;
    }

    private static void rows(Path file, Consumer<NamedCsvRecord> reader) {
        try (Reader text =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
