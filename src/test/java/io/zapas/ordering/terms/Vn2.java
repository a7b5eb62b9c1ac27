package io.zapas.ordering.terms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zapas.forecast.Series;
import io.zapas.run.ShopEvents;
import io.zapas.shop.Cadence;
import io.zapas.shop.events.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The VN2 competition's shops in the plain formats, read for measuring only. */
public final class Vn2 {
    /** Lead time 14 days, review 7, a lost sale costs 1, a unit left at a week's end 0.2. */
    public static final Terms TERMS = new Terms(
            "",
            new Terms.Cycle(14, 0, 7, 0),
            Terms.Lot.ANY,
            new Terms.Costs(
                    Optional.empty(), Optional.of(BigDecimal.ONE), Optional.of(new BigDecimal("0.0285714")), ""),
            OptionalDouble.empty(),
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty());

    private Vn2() {}

    /** What the product knows of a shop that names no country and no events. */
    public static List<Event> events() {
        return ShopEvents.calendar("RU", LocalDate.of(2024, 4, 15));
    }

    public static List<Series> read(Path folder) {
        Map<String, String> categories = new HashMap<>();
        rows(folder.resolve("products.csv"), row -> categories.put(row.getField("sku"), row.getField("category")));
        Map<String, Map<LocalDate, Double>> sales = new LinkedHashMap<>();
        rows(
                folder.resolve("sales.csv"),
                row -> sales.computeIfAbsent(key(row), key -> new HashMap<>())
                        .put(LocalDate.parse(row.getField("date")), Double.valueOf(row.getField("quantity"))));
        rows(folder.resolve("stock.csv"), row -> {
            if (row.getField("in_stock").equals("false")) {
                sales.get(key(row)).put(LocalDate.parse(row.getField("date")), Double.NaN);
            }
        });
        List<Series> all = new ArrayList<>();
        sales.forEach((key, units) -> all.add(series(key.split("@"), units, categories)));
        return all;
    }

    private static Series series(String[] key, Map<LocalDate, Double> units, Map<String, String> categories) {
        LocalDate start = LocalDate.of(2021, 4, 12);
        double[] values = new double[157];
        Arrays.setAll(values, t -> units.getOrDefault(start.plusWeeks(t), Double.NaN));
        return new Series(key[0], key[1], categories.getOrDefault(key[0], ""), Cadence.WEEKLY, start, values);
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("sku") + "@" + row.getField("location");
    }

    private static void rows(Path file, java.util.function.Consumer<NamedCsvRecord> reader) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
