package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zapas.report.text.Language;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LibreOffice opens the report, recalculates every formula and comes to the same values. Skipped where it is missing. */
class LibreOfficeTest {
    private static final String FORMULA_VALUE = "(</f>)<v>[^<]*</v>";

    @TempDir
    static Path folder;

    /** One start of the office for all languages: it takes longer than the work. */
    @BeforeAll
    static void recalculate() throws Exception {
        assumeTrue(installed(), "LibreOffice (soffice) is not installed: recalculation not compared");
        List<Path> bare = new ArrayList<>();
        for (Language language : Language.values()) {
            bare.add(withoutValues(SampleBooks.in(language), folder.resolve(language.code() + ".xlsx")));
        }
        convert(bare, folder.resolve("out"));
    }

    @ParameterizedTest
    @EnumSource
    void recalculatesToTheSameValues(Language language) throws IOException {
        Path recalculated = folder.resolve("out").resolve(language.code() + ".xlsx");
        try (XSSFWorkbook ours = SampleBooks.open(language);
                XSSFWorkbook theirs = Workbooks.open(recalculated)) {
            List<Cell> formulas = Workbooks.formulas(ours);
            assertThat(formulas).hasSizeGreaterThan(1_000);
            formulas.forEach(cell -> same(cell, theirs));
        }
    }

    private static void same(Cell ours, XSSFWorkbook other) {
        Cell theirs = other.getSheet(ours.getSheet().getSheetName())
                .getRow(ours.getRowIndex())
                .getCell(ours.getColumnIndex());
        String place = Workbooks.place(ours) + " " + ours.getCellFormula();
        assertThat(theirs.getCachedFormulaResultType()).as(place).isEqualTo(ours.getCachedFormulaResultType());
        if (ours.getCachedFormulaResultType() == CellType.NUMERIC) {
            assertThat(theirs.getNumericCellValue()).as(place).isCloseTo(ours.getNumericCellValue(), within(1e-6));
        } else {
            assertThat(Workbooks.shown(theirs)).as(place).isEqualTo(Workbooks.shown(ours));
        }
    }

    /** Without stored values LibreOffice has to compute. */
    private static Path withoutValues(Path source, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String sheet = new String(bytes, StandardCharsets.UTF_8);
                    String bare = sheet.replaceAll(FORMULA_VALUE, "$1");
                    bytes = bare.getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        return target;
    }

    private static void convert(List<Path> files, Path target) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                target.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        boolean ended = office.waitFor(300, TimeUnit.SECONDS);
        if (!ended) {
            office.destroyForcibly();
        }
        assertThat(ended).as("soffice within 300 s").isTrue();
    }

    private static boolean installed() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}
