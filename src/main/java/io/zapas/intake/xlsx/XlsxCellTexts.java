package io.zapas.intake.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** What the values of cells mean: shared texts, and numbers that their style makes a date. */
final class XlsxCellTexts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private final OPCPackage workbook;
    private final @Nullable StylesTable styles;
    /** Old Macs counted days from 1904. */
    private final boolean from1904;

    private final Map<Integer, Boolean> dateStyles = new HashMap<>();
    private @Nullable ReadOnlySharedStringsTable shared;

    private XlsxCellTexts(OPCPackage workbook, @Nullable StylesTable styles, boolean from1904) {
        this.workbook = workbook;
        this.styles = styles;
        this.from1904 = from1904;
    }

    static XlsxCellTexts of(OPCPackage workbook, XSSFReader reader) throws IOException {
        try (InputStream xml = reader.getWorkbookData()) {
            return new XlsxCellTexts(workbook, reader.getStylesTable(), countsFrom1904(XlsxRows.reader(xml)));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static boolean countsFrom1904(XMLStreamReader xml) throws IOException {
        for (int at = xml.getEventType(); at != XMLStreamConstants.END_DOCUMENT; at = XlsxRows.next(xml)) {
            if (at == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
                String value = xml.getAttributeValue(null, "date1904");
                return "1".equals(value) || "true".equals(value);
            }
        }
        return false;
    }

    /** Read when the first cell asks for it: Ozon's workbooks have none, and reading them costs a pass. */
    String shared(String index) throws IOException {
        if (shared == null) shared = sharedTexts();
        try {
            return shared.getItemAt(Integer.parseInt(index.strip())).getString();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("a cell asks for text number " + index + ", which the workbook does not hold", e);
        }
    }

    private ReadOnlySharedStringsTable sharedTexts() throws IOException {
        if (workbook.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())
                .isEmpty()) {
            throw new IOException("cells ask for shared texts, and the workbook holds none");
        }
        try {
            return new ReadOnlySharedStringsTable(workbook, false);
        } catch (SAXException e) {
            throw new IOException(e);
        }
    }

    boolean isDate(int style) {
        return styles != null && style > 0 && dateStyles.computeIfAbsent(style, this::hasDateFormat);
    }

    private boolean hasDateFormat(int style) {
        if (styles == null || style >= styles.getNumCellStyles()) return false;
        XSSFCellStyle cell = styles.getStyleAt(style);
        return DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
    }

    /** A day count as the date it is, a whole one without a time; "" where it is none. */
    String date(String raw) {
        try {
            double days = Double.parseDouble(raw);
            LocalDateTime at = days < 1 || days >= 2_958_466 ? null : DateUtil.getLocalDateTime(days, from1904, true);
            if (at == null) return "";
            return days == Math.rint(days) ? at.toLocalDate().toString() : TIME.format(at);
        } catch (NumberFormatException e) {
            return "";
        }
    }

    /** A number without exponent and without the tail that binary fractions leave (0.30000000000000004). */
    static String number(String raw) {
        if (raw.length() <= 15 && raw.chars().allMatch(c -> c >= '0' && c <= '9')) return raw;
        try {
            double number = Double.parseDouble(raw);
            if (Double.isNaN(number) || Double.isInfinite(number)) return raw;
            String plain = BigDecimal.valueOf(number).toPlainString();
            return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
