package io.zapas.report.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.zapas.shop.SeriesKey;
import io.zapas.workbook.AtomicTarget;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * A machine-readable file as a list of columns: UTF-8, comma, LF, decimal dot, ISO dates; written whole or not at all. What is
 * not known is an empty field.
 */
final class DataTable<T> {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final int DECIMALS = 4;

    private final String file;
    private final List<String> header = new ArrayList<>();
    private final List<Function<T, String>> fields = new ArrayList<>();

    DataTable(String file) {
        this.file = file;
    }

    /** What fills a file: it gives the rows to a sink, one after the other. */
    interface Rows<T> {
        void into(Consumer<T> sink) throws IOException;
    }

    List<String> header() {
        return List.copyOf(header);
    }

    /**
     * @param rows run once; while it runs the file is not in its place yet
     * @return the path that was written, see {@link AtomicTarget}
     */
    Path write(Path folder, Rows<T> rows) throws IOException {
        return AtomicTarget.write(folder.resolve(file), out -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                csv.writeRecord(header);
                rows.into(row -> csv.writeRecord(record(row)));
            }
        });
    }

    private List<String> record(T row) {
        List<String> record = new ArrayList<>(fields.size());
        fields.forEach(field -> record.add(field.apply(row)));
        return record;
    }

    /** A word of ours, which needs no defusing. */
    DataTable<T> word(String name, Function<T, String> value) {
        header.add(name);
        fields.add(value);
        return this;
    }

    /** Text from an export. */
    DataTable<T> text(String name, Function<T, String> value) {
        return word(name, row -> text(value.apply(row)));
    }

    DataTable<T> key(Function<T, SeriesKey> key) {
        return text("sku", row -> key.apply(row).sku())
                .text("location", row -> key.apply(row).location());
    }

    DataTable<T> constant(String name, Function<T, Enum<?>> value) {
        return word(name, row -> name(value.apply(row)));
    }

    DataTable<T> whole(String name, ToLongFunction<T> value) {
        return word(name, row -> String.valueOf(value.applyAsLong(row)));
    }

    DataTable<T> truth(String name, Predicate<T> value) {
        return word(name, row -> String.valueOf(value.test(row)));
    }

    DataTable<T> number(String name, ToDoubleFunction<T> value) {
        return word(name, row -> number(value.applyAsDouble(row)));
    }

    DataTable<T> amount(String name, Function<T, Optional<BigDecimal>> value) {
        return word(name, row -> value.apply(row).map(DataTable::plain).orElse(""));
    }

    DataTable<T> day(String name, Function<T, Optional<LocalDate>> value) {
        return word(name, row -> value.apply(row).map(LocalDate::toString).orElse(""));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Made safe for a spreadsheet that opens the file: what it would take for a formula gets a leading apostrophe. A number stays
     * a number.
     */
    static String text(String told) {
        boolean risky = !told.isEmpty() && "=+-@\t\r\n".indexOf(told.charAt(0)) >= 0;
        return risky && !NUMBER.matcher(told).matches() ? "'" + told : told;
    }

    /** At most four decimals, no exponent, no trailing zeros; "" for what is not a finite number. */
    static String number(double value) {
        return Double.isFinite(value)
                ? plain(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN))
                : "";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
