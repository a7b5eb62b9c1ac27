package io.zapas.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Rules that a spreadsheet applies by itself: lists to choose from, errors not shown. */
final class Choices {
    private Choices() {}

    /** Cells that take one of the values of a named range. */
    static void ofRange(XSSFSheet sheet, Area cells, String rangeName, String title, String hint) {
        validate(sheet, cells, new XSSFDataValidationHelper(sheet).createFormulaListConstraint(rangeName), title, hint);
    }

    /** Cells that take one of a few words. */
    static void ofWords(XSSFSheet sheet, Area cells, List<String> words, String title, String hint) {
        String[] list = words.toArray(String[]::new);
        validate(sheet, cells, new XSSFDataValidationHelper(sheet).createExplicitListConstraint(list), title, hint);
    }

    /** Cells that take a whole number from 0. */
    static void wholeNumber(XSSFSheet sheet, Area cells, String title, String hint) {
        DataValidationConstraint rule = new XSSFDataValidationHelper(sheet)
                .createIntegerConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null);
        validate(sheet, cells, rule, title, hint);
    }

    private static void validate(
            XSSFSheet sheet, Area cells, DataValidationConstraint rule, String title, String hint) {
        CellRangeAddressList range = new CellRangeAddressList();
        range.addCellRangeAddress(cells.range());
        DataValidation list = new XSSFDataValidationHelper(sheet).createValidation(rule, range);
        list.setShowErrorBox(true);
        list.createErrorBox(title, hint);
        list.createPromptBox(title, hint);
        list.setShowPromptBox(true);
        sheet.addValidationData(list);
    }

    static void hideErrors(XSSFSheet sheet, Area cells) {
        String corner = new CellReference(cells.firstRow(), cells.firstColumn()).formatAsString();
        XSSFSheetConditionalFormatting all = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = all.createConditionalFormattingRule("ISNA(" + corner + ")");
        rule.createFontFormatting().setFontColor(new XSSFColor(new byte[] {-1, -1, -1}, null));
        all.addConditionalFormatting(new CellRangeAddress[] {cells.range()}, rule);
    }
}
