package io.zapas.report.restock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.advice.Buying;
import io.zapas.advice.PlannedItem;
import io.zapas.ordering.quantity.Shortfall;
import io.zapas.report.Decorated;
import io.zapas.report.SampleBooks;
import io.zapas.report.ShopReport;
import io.zapas.report.text.Language;
import io.zapas.shop.Money;
import io.zapas.shop.SeriesKey;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units that find nothing, and their money, are the same on every sheet that shows them of a line. */
class OneShortfallTest {
    @TempDir
    Path folder;

    private final Map<String, PlannedItem> items = new HashMap<>();
    private XSSFWorkbook book;

    @BeforeEach
    void write() throws IOException {
        ShopReport report = Decorated.report(60, new Buying(Optional.empty()));
        report.items().forEach(item -> items.put(item.key().sku(), item));
        book = Workbooks.open(SampleBooks.write(report, Language.EN, folder.resolve("b.xlsx")));
    }

    private Shortfall of(String sku) {
        PlannedItem item = items.get(sku);
        return item.recommendation().shortfall().orWorth(item.product().price());
    }

    @Test
    void restockShowsTheUnitsAndTheMoneyOfTheOne() {
        List<String> skus = texts("restock_sku");
        List<Double> avoidable = numbers("restock_avoidable");
        List<Double> avoidableMoney = numbers("restock_avoidable_money");
        List<Double> gone = numbers("restock_gone");
        List<Double> saved = numbers("restock_saved_units");
        List<Double> savedMoney = numbers("restock_saved");
        double most = 0;
        for (int i = 0; i < skus.size(); i++) {
            Shortfall one = of(skus.get(i));
            assertThat(avoidable.get(i)).isCloseTo(one.avoidable(), within(1e-9));
            assertThat(gone.get(i)).isCloseTo(one.unavoidable(), within(1e-9));
            assertThat(saved.get(i)).isCloseTo(one.saved(), within(1e-9));
            if (!Double.isNaN(savedMoney.get(i))) {
                assertThat(savedMoney.get(i)).isEqualTo(money(one, one.saved()));
                assertThat(savedMoney.get(i)).isLessThanOrEqualTo(avoidableMoney.get(i) + 0.01);
                most = Math.max(most, savedMoney.get(i));
            }
        }
        assertThat(most).isPositive();
    }

    private static double money(Shortfall one, double units) {
        return one.money(units).map(Money::amount).orElseThrow().doubleValue();
    }

    @Test
    void theWhatIfFormulaGivesItAtUnchangedInputs() {
        List<String> skus = texts("whatif_sku");
        List<Double> now = numbers("whatif_short_now");
        assertThat(now).anyMatch(units -> units > 1);
        for (int i = 0; i < skus.size(); i++) {
            assertThat(now.get(i)).isCloseTo(of(skus.get(i)).total(), within(1e-6));
        }
    }

    /** A step is worth what it saves, less what the units that it leaves cost to keep. */
    @Test
    void theBudgetIsWorthWhatTheOrdersSaveLessTheirHolding() {
        Map<SeriesKey, Double> worth = new HashMap<>();
        List<String> skus = texts("budget_sku");
        List<Double> values = numbers("budget_value");
        List<Double> units = numbers("budget_units");
        for (int i = 0; i < skus.size(); i++) {
            worth.merge(items.get(skus.get(i)).key(), values.get(i), Double::sum);
        }
        assertThat(worth).isNotEmpty();
        assertThat(units).allMatch(each -> each >= 1);
        worth.forEach((key, value) -> {
            PlannedItem item = items.get(key.sku());
            Shortfall one = of(key.sku());
            double holding = item.recommendation().orderQuantity()
                    * item.recommendation()
                            .terms()
                            .holdingCostPerDay()
                            .orElseThrow()
                            .doubleValue()
                    * item.recommendation().terms().reviewDays();
            // steps that are not worth their holding are not listed
            assertThat(value).isBetween(money(one, one.saved()) - holding - 0.01, money(one, one.saved()) + 0.01);
        });
    }

    @Test
    void aDecisionToOrderIsWorthWhatTheOrderSaves() {
        List<String> skus = texts("decisions_sku");
        List<Double> worth = numbers("decisions_worth");
        List<Double> quantity = numbers("decisions_quantity");
        int orders = 0;
        for (int i = 0; i < skus.size(); i++) {
            PlannedItem item = items.get(skus.get(i));
            if (item != null
                    && item.recommendation().orderQuantity() > 0
                    && quantity.get(i) == item.recommendation().orderQuantity()) {
                orders++;
                Shortfall one = of(skus.get(i));
                assertThat(worth.get(i)).isCloseTo(money(one, one.saved()), within(1.0));
            }
        }
        assertThat(orders).isPositive();
    }

    private List<Cell> cells(String name) {
        AreaReference area = new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
        List<Cell> cells = new ArrayList<>();
        for (CellReference at : area.getAllReferencedCells()) {
            cells.add(book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol()));
        }
        return cells;
    }

    private List<Double> numbers(String name) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        return cells(name).stream()
                .map(cell -> cell == null ? null : evaluator.evaluate(cell))
                .map(value ->
                        value == null || value.getCellType() != CellType.NUMERIC ? Double.NaN : value.getNumberValue())
                .toList();
    }

    private List<String> texts(String name) {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        return cells(name).stream()
                .map(evaluator::evaluate)
                .map(CellValue::getStringValue)
                .toList();
    }
}
