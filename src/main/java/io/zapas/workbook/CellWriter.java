package io.zapas.workbook;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes a {@link Value} into a cell: the one place where text meets the spreadsheet. */
final class CellWriter {
    private CellWriter() {}

    static void write(SXSSFCell cell, Value value, Look look, Format format, Styles styles, XSSFSheet frame) {
        boolean quoted = value instanceof Value.Text text && CellText.looksLikeFormula(text.text());
        cell.setCellStyle(styles.of(look, format, quoted));
        if (value instanceof Value.Formula formula) {
            cell.setCellFormula(formula.expression());
            set(cell, formula.computed());
        } else if (value instanceof Value.Link link) {
            cell.setCellValue(CellText.clean(link.text()));
            link(cell, link.target(), frame);
        } else {
            set(cell, value);
        }
    }

    /** On a formula cell this sets the value it shows before anyone recalculates. */
    private static void set(SXSSFCell cell, Value value) {
        if (value instanceof Value.Text text) {
            if (!text.text().isEmpty() || cell.getCellType() == CellType.FORMULA) {
                cell.setCellValue(CellText.clean(text.text()));
            }
        } else if (value instanceof Value.Number number) {
            cell.setCellValue(number.value());
        } else if (value instanceof Value.Day day) {
            cell.setCellValue(day.date());
        } else if (value instanceof Value.NotAvailable) {
            cell.setCellErrorValue(FormulaError.NA.getCode());
        } else {
            throw new IllegalArgumentException("a formula's computed value: expected a plain value, was " + value);
        }
    }

    private static void link(SXSSFCell cell, String target, XSSFSheet frame) {
        XSSFHyperlink link = frame.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(target);
        cell.setHyperlink(link);
    }
}
