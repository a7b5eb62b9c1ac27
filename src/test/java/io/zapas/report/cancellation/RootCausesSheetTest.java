package io.zapas.report.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zapas.advice.Action;
import io.zapas.advice.CancellationBoard;
import io.zapas.advice.Decision;
import io.zapas.advice.RootCauses;
import io.zapas.cancellation.Cause;
import io.zapas.cancellation.Evidence;
import io.zapas.cancellation.Fault;
import io.zapas.cancellation.cost.CostReport;
import io.zapas.cancellation.cost.CostReport.CauseLoss;
import io.zapas.cancellation.cost.CostReport.SkuLoss;
import io.zapas.cancellation.cost.CostReport.Spell;
import io.zapas.cancellation.cost.Loss;
import io.zapas.cancellation.driver.Dimension;
import io.zapas.cancellation.driver.Driver;
import io.zapas.cancellation.driver.Driver.Trait;
import io.zapas.cancellation.driver.DriverReport;
import io.zapas.cancellation.driver.Family;
import io.zapas.cancellation.driver.RateChange;
import io.zapas.cancellation.evidence.EvidenceReport;
import io.zapas.cancellation.risk.RiskBoard;
import io.zapas.report.ReportWorkbook;
import io.zapas.report.ShopReport;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.text.CauseNames;
import io.zapas.report.text.Language;
import io.zapas.report.text.Texts;
import io.zapas.shop.Money;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RootCausesSheetTest {
    private static final LocalDate AS_OF = SampleShop.AS_OF;
    private static final Cause SHORTAGE = new Cause("stock_shortage", Fault.SELLER);
    private static final Cause OVERSOLD = new Cause("oversold", Fault.SELLER);
    private static final Cause PROCESSING = new Cause("processing_error", Fault.SELLER);
    private static final CauseNames NAMES = (cause, language) -> cause.id();

    @TempDir
    static Path folder;

    private static Driver driver(double q, Driver.Check check) {
        return new Driver(
                Family.PROCESSING,
                List.of(new Trait(Dimension.WAREHOUSE, "X"), new Trait(Dimension.WEEKDAY, "MONDAY")),
                600,
                55,
                0.091,
                0.060,
                0.129,
                0.032,
                2.8,
                41,
                Optional.of(new Money(new BigDecimal("118000"), "RUB")),
                q,
                check,
                OptionalDouble.of(0.03));
    }

    private static Loss loss(long lines, long recent) {
        return new Loss(
                "RUB",
                lines,
                recent,
                new BigDecimal("50000"),
                new BigDecimal("20000"),
                new BigDecimal("1000"),
                BigDecimal.ZERO,
                new BigDecimal("300"));
    }

    private static ShopReport report() {
        var check = new Driver.Check(Optional.of(Dimension.SKU), 2.4, 0.001, 0.9);
        var drivers = new DriverReport(
                AS_OF.minusDays(91),
                AS_OF.minusDays(1),
                5_000,
                180,
                700,
                List.of(driver(0.004, check)),
                List.of(driver(0.0001, new Driver.Check(Optional.of(Dimension.CATEGORY), 1.1, 0.4, 1))),
                List.of(new RateChange(
                        Dimension.WAREHOUSE,
                        0.02,
                        0.05,
                        0.028,
                        0.002,
                        List.of(new RateChange.Part("X", 400, 600, 0.03, 0.09, 0.02, 0.002)))),
                List.of(Dimension.SUPPLIER));
        var evidence = new EvidenceReport(
                List.of(
                        new EvidenceReport.Pair(SHORTAGE, OVERSOLD, 12),
                        new EvidenceReport.Pair(SHORTAGE, SHORTAGE, 30)),
                List.of(new EvidenceReport.Use(
                        "evidence.more_promised_than_there",
                        OVERSOLD,
                        12,
                        0.8,
                        new Evidence("evidence.more_promised_than_there", List.of("3", "5", "9", "4", "6")),
                        "P-1",
                        "S1")));
        var costs = new CostReport(
                AS_OF.minusDays(91),
                AS_OF.minusDays(1),
                "blue",
                false,
                2,
                1,
                List.of(new CauseLoss(PROCESSING, loss(82, 28)), new CauseLoss(OVERSOLD, loss(20, 10))),
                List.of(new SkuLoss(
                        "S1",
                        "W1",
                        OVERSOLD,
                        loss(20, 10),
                        Optional.of(new Spell(AS_OF.minusDays(9), AS_OF.minusDays(2), 14)))));
        ShopReport plain = SampleShop.report(5);
        return plain.with(plain.situation()
                .with(new CancellationBoard(
                        Optional.empty(),
                        RiskBoard.none(AS_OF),
                        Optional.of(new RootCauses(drivers, evidence, costs)))));
    }

    private static List<String> cells(Language language, String sheet) throws IOException {
        Path file = folder.resolve(language.code() + ".xlsx");
        if (Files.notExists(file)) {
            ShopReport report = report();
            ReportWorkbook.write(report, report.overview(), NAMES, language, file);
        }
        try (XSSFWorkbook book = Workbooks.open(file)) {
            return Workbooks.cells(book.getSheet(Texts.of(language).get(sheet))).stream()
                    .map(Workbooks::shown)
                    .toList();
        }
    }

    @Test
    void aDriverIsASentenceWithItsFigures() throws IOException {
        assertThat(cells(Language.EN, "sheet.roots"))
                .contains(
                        "Warehouse X, Ordered on Mondays, cancelled for errors in processing: 9.1% (6.0–12.9) against 3.2%,"
                                + " 41 cancellations above expectation, 118,000\u00A0RUB, q = 0.004",
                        "Within the same product still 2.4 times as often as others (comparable: 90.0% of its lines).",
                        "2.8 times as often as others, but within the same category only 1.1 times: category explains it.",
                        "shortage resolved one level deeper",
                        "3 units are shown and 5 reserved; open orders hold 9 units. Of 6 lines around, 4 were cancelled.")
                .anyMatch(text -> text.startsWith("Logistics are not counted"))
                .anyMatch(text -> text.startsWith("No export tells: supplier."));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLanguageLeavesAPlaceUnfilled(Language language) throws IOException {
        assertThat(cells(language, "sheet.roots")).isNotEmpty().noneMatch(text -> text.matches(".*\\{\\d.*"));
    }

    @Test
    void thePlaybookStandsAmongTheDecisionsWithItsMoney() throws IOException {
        List<Decision> decisions = report().overview().decisions().best().stream()
                .filter(each -> each.action() == Action.CORRECT_LISTING || each.action() == Action.TRAIN)
                .sorted(Comparator.comparing(Decision::action))
                .toList();

        assertThat(decisions).extracting(Decision::action).containsExactly(Action.CORRECT_LISTING, Action.TRAIN);
        // 21,000 / 20 lines x 10 recent x 30 / 28 + 300
        assertThat(decisions.get(0).worth()).isCloseTo(11_550, within(0.01));
        assertThat(decisions.get(1).due()).hasValue(AS_OF);
        assertThat(cells(Language.EN, "sheet.decisions"))
                .contains("Train and check", "Correct the listing")
                .anyMatch(cell -> cell.contains("keep a buffer of 14 pcs"))
                .anyMatch(cell -> cell.contains("Warehouse X, Ordered on Mondays"));
    }
}
