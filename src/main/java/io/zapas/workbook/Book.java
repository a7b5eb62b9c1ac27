package io.zapas.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook under construction. Sheets stand in the order in which they are begun; close it when it is saved. */
public final class Book implements AutoCloseable {
    private final FixedTimeWorkbook workbook = new FixedTimeWorkbook();
    private final Typeface typeface;
    private final Styles styles;

    /** @param dated stands as date of creation in the file's properties */
    public Book(String title, Typeface typeface, LocalDate dated) {
        this.typeface = typeface;
        this.styles = new Styles(workbook.getXSSFWorkbook(), typeface);
        POIXMLProperties.CoreProperties core =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setTitle(CellWriter.clean(title));
        core.setCreator("Zapas");
        PackageProperties properties = core.getUnderlyingProperties();
        Optional<Date> day =
                Optional.of(Date.from(dated.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreatedProperty(day);
        properties.setModifiedProperty(day);
    }

    /** Begins a sheet. Characters that a sheet's name cannot have are replaced; it is cut to 31. */
    public Sheet sheet(String name) {
        SXSSFSheet rows = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        return new Sheet(this, rows, workbook.getXSSFWorkbook().getSheet(rows.getSheetName()));
    }

    /** Gives cells a name that formulas and lists of any sheet can use. */
    public void name(String name, Area area) {
        XSSFName defined = workbook.getXSSFWorkbook().createName();
        defined.setNameName(name);
        defined.setRefersToFormula(area.reference());
    }

    /**
     * Saves it whole or not at all, see {@link AtomicTarget}.
     *
     * @return the path that was written
     */
    public Path save(Path target) throws IOException {
        return AtomicTarget.write(target, workbook::write);
    }

    @Override
    public void close() throws IOException {
        // POI closes the sheets' files before it flushes their rows, and logs a stack trace for each that has some left
        for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
            ((SXSSFSheet) sheet).flushRows();
        }
        workbook.close();
    }

    Typeface typeface() {
        return typeface;
    }

    Styles styles() {
        return styles;
    }

    void printArea(XSSFSheet sheet, int columns, int rows) {
        XSSFWorkbook book = workbook.getXSSFWorkbook();
        book.setPrintArea(book.getSheetIndex(sheet), 0, columns - 1, 0, Math.max(0, rows - 1));
    }

    void select(XSSFSheet sheet) {
        workbook.setActiveSheet(workbook.getXSSFWorkbook().getSheetIndex(sheet));
    }
}
