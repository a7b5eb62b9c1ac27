package io.zapas.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Rules that a spreadsheet applies by itself: lists to choose from, errors not shown. */
final class Choices {
    private Choices() {}

    static void add(XSSFSheet sheet, Area cells, String rangeName, String title, String hint) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        validate(sheet, cells, helper.createFormulaListConstraint(rangeName), title, hint);
    }

    /** Cells that take one of a few words. */
    static void add(XSSFSheet sheet, Area cells, List<String> words, String title, String hint) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        validate(sheet, cells, helper.createExplicitListConstraint(words.toArray(String[]::new)), title, hint);
    }

    /** Cells that take a whole number from 0. */
    static void wholeNumber(XSSFSheet sheet, Area cells, String title, String hint) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        validate(
                sheet,
                cells,
                helper.createIntegerConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null),
                title,
                hint);
    }

    private static void validate(
            XSSFSheet sheet, Area cells, DataValidationConstraint rule, String title, String hint) {
        DataValidation list = new XSSFDataValidationHelper(sheet)
                .createValidation(
                        rule,
                        new CellRangeAddressList(
                                cells.firstRow(), cells.lastRow(), cells.firstColumn(), cells.lastColumn()));
        list.setShowErrorBox(true);
        list.createErrorBox(title, hint);
        list.createPromptBox(title, hint);
        list.setShowPromptBox(true);
        sheet.addValidationData(list);
    }

    static void hideErrors(XSSFSheet sheet, Area cells) {
        String corner = new CellReference(cells.firstRow(), cells.firstColumn()).formatAsString();
        XSSFConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule("ISNA(" + corner + ")");
        rule.createFontFormatting()
                .setFontColor(new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {-1, -1, -1}, null));
        sheet.getSheetConditionalFormatting()
                .addConditionalFormatting(
                        new CellRangeAddress[] {
                            new CellRangeAddress(
                                    cells.firstRow(), cells.lastRow(), cells.firstColumn(), cells.lastColumn())
                        },
                        rule);
    }
}
