package io.zapas.forecast;

import io.zapas.demand.PriceBook;
import io.zapas.shop.Cadence;
import io.zapas.shop.events.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads the plain sales files of the benchmark folders into series; good for those files only. */
public final class BenchmarkData {
    private BenchmarkData() {}

    static List<Series> m5(Path data) {
        return series(data.resolve("m5-sample/input"), "sales.csv.gz", Cadence.DAILY, Map.of());
    }

    /** Weeks without stock are missing. */
    static List<Series> vn2(Path data) {
        Path folder = data.resolve("vn2/input");
        Map<String, Boolean> inStock = new HashMap<>();
        for (String[] row : rows(folder.resolve("stock.csv"))) {
            if (!row[4].isEmpty()) {
                inStock.put(row[1] + "|" + row[2] + "|" + row[0], Boolean.parseBoolean(row[4]));
            }
        }
        return series(folder, "sales.csv", Cadence.WEEKLY, inStock);
    }

    static List<Event> m5Events(Path data) {
        return rows(data.resolve("m5-sample/input/events.csv")).stream()
                .map(row -> new Event(LocalDate.parse(row[0]), LocalDate.parse(row[1]), row[2], "", "", row[4]))
                .toList();
    }

    /** Days of unusual prices as known on the morning of {@code date}, read off the revenues. */
    static List<Event> m5Prices(Path data, LocalDate date) {
        PriceBook book = new PriceBook();
        for (String[] row : rows(data.resolve("m5-sample/input/sales.csv.gz"))) {
            LocalDate day = LocalDate.parse(row[0]);
            if (!row[4].isEmpty() && day.isBefore(date)) {
                book.accept(row[1], day, Integer.parseInt(row[3]), new BigDecimal(row[4]));
            }
        }
        return book.events(date);
    }

    /** Units sold per product and day of a web shop whose buyers are partly wholesalers; credit notes are left out. */
    static List<Series> onlineRetail(Path data) {
        Map<String, TreeMap<LocalDate, Double>> sales = new TreeMap<>();
        LocalDate end = LocalDate.of(2011, 11, 1);
        for (String[] row : rows(data.resolve("online-retail/online_retail_to_2011-10.csv.gz"))) {
            boolean product = row[1].matches("[0-9]{5}.*") && !row[0].startsWith("C");
            // a comma within a quoted description moves the columns: quantity and date are found from the end
            double units = Double.parseDouble(row[row.length - 5]);
            if (product && units > 0) {
                LocalDate day = LocalDate.parse(row[row.length - 4].substring(0, 10));
                sales.computeIfAbsent(row[1], k -> new TreeMap<>()).merge(day, units, Double::sum);
            }
        }
        List<Series> all = new ArrayList<>();
        sales.forEach((sku, days) -> {
            double[] values = new double[Cadence.DAILY.between(days.firstKey(), end)];
            days.forEach((day, units) -> values[Cadence.DAILY.between(days.firstKey(), day)] = units);
            all.add(new Series(sku, "", "", Cadence.DAILY, days.firstKey(), values));
        });
        return all;
    }

    private static List<Series> series(Path folder, String file, Cadence cadence, Map<String, Boolean> inStock) {
        Map<String, String> categories = new HashMap<>();
        rows(folder.resolve("products.csv")).forEach(row -> categories.put(row[0], row[2]));
        Map<String, TreeMap<LocalDate, Double>> sales = new TreeMap<>();
        for (String[] row : rows(folder.resolve(file))) {
            String key = row[1] + "|" + row[2];
            boolean missing = !inStock.getOrDefault(key + "|" + row[0], true);
            sales.computeIfAbsent(key, k -> new TreeMap<>())
                    .merge(LocalDate.parse(row[0]), missing ? Double.NaN : Double.parseDouble(row[3]), Double::sum);
        }
        List<Series> all = new ArrayList<>();
        sales.forEach((key, days) -> {
            String[] id = key.split("\\|");
            double[] values = new double[cadence.between(days.firstKey(), days.lastKey()) + 1];
            days.forEach((date, units) -> values[cadence.between(days.firstKey(), date)] = units);
            all.add(new Series(id[0], id[1], categories.getOrDefault(id[0], ""), cadence, days.firstKey(), values));
        });
        return all;
    }

    /** The rows below the header, split at commas. */
    static List<String[]> rows(Path file) {
        List<String[]> rows = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(line.split(",", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return rows;
    }

    /** The series as it was known on the morning of {@code date}; empty values when it had not begun. */
    public static Series until(Series series, LocalDate date) {
        int length =
                Math.max(0, Math.min(series.values().length, series.cadence().between(series.start(), date)));
        return new Series(
                series.sku(),
                series.location(),
                series.category(),
                series.cadence(),
                series.start(),
                Arrays.copyOf(series.values(), length));
    }

    public static double[] actual(Series series, LocalDate from, int horizon) {
        double[] actual = new double[horizon];
        int offset = series.cadence().between(series.start(), from);
        for (int h = 0; h < horizon; h++) {
            int t = offset + h;
            actual[h] = t >= 0 && t < series.values().length ? series.values()[t] : Double.NaN;
        }
        return actual;
    }
}
