package io.zapas.report;

import io.zapas.advice.Overview;
import io.zapas.cancellation.declared.Taxonomy;
import io.zapas.report.quality.SampleShop;
import io.zapas.report.text.CauseNames;
import io.zapas.report.text.Language;
import io.zapas.workbook.Workbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample shop's workbooks, written once a language for all tests; who changes one opens it for himself. */
public final class SampleBooks {
    public static final int ITEMS = 60;
    public static final ShopReport REPORT = SampleShop.report(ITEMS);
    public static final Overview OVERVIEW = REPORT.overview();

    private static final Path FOLDER = Path.of("target", "sample-books");
    private static final Taxonomy TAXONOMY = Taxonomy.builtIn();
    private static final CauseNames CAUSES = (cause, in) -> TAXONOMY.name(cause, in.code());
    private static final Map<Language, Path> WRITTEN = new ConcurrentHashMap<>();

    private SampleBooks() {}

    public static Path in(Language language) {
        return WRITTEN.computeIfAbsent(
                language,
                none -> write(REPORT, OVERVIEW, language, FOLDER.resolve("report-" + language.code() + ".xlsx")));
    }

    public static XSSFWorkbook open(Language language) throws IOException {
        return Workbooks.open(in(language));
    }

    public static Path write(ShopReport report, Language language, Path target) {
        return write(report, report.overview(), language, target);
    }

    public static Path write(ShopReport report, Overview overview, Language language, Path target) {
        try {
            Files.createDirectories(target.getParent());
            return ReportWorkbook.write(report, overview, CAUSES, language, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
