package io.zapas.report.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.zapas.workbook.AtomicTarget;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One machine-readable file: UTF-8, comma, LF, decimal dot, ISO dates; written whole or not at all. */
final class CsvFile {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final int DECIMALS = 4;

    private CsvFile() {}

    /**
     * @param rows is given what takes the rows, one after the other
     * @return the path that was written, see {@link AtomicTarget}
     */
    static Path write(Path target, List<String> header, Consumer<Consumer<List<String>>> rows) throws IOException {
        return AtomicTarget.write(target, out -> {
            try (CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                csv.writeRecord(header);
                rows.accept(csv::writeRecord);
            }
        });
    }

    /**
     * Text from an export, made safe for a spreadsheet that opens the file: what it would take for a formula gets a leading
     * apostrophe. A number stays a number.
     */
    static String text(String told) {
        boolean risky = !told.isEmpty() && "=+-@\t\r\n".indexOf(told.charAt(0)) >= 0;
        return risky && !NUMBER.matcher(told).matches() ? "'" + told : told;
    }

    /** At most four decimals, no exponent, no trailing zeros; "" for what is not a finite number. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return plain(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    static String number(BigDecimal value) {
        return plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
