package io.zapas.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.cancellation.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes the sample to {@code target/sample}, to be looked at. */
class SampleReportTest {
    @ParameterizedTest
    @EnumSource
    void isWritten(Language language) throws IOException {
        Taxonomy taxonomy = Taxonomy.builtIn();
        ShopReport report = SampleShop.report(40);
        Path target = Path.of("target", "sample", ReportWorkbook.fileName(report, language));
        Path written = ReportWorkbook.write(
                report, Overview.of(report), (cause, in) -> taxonomy.name(cause, in.code()), language, target);
        assertThat(written).isEqualTo(target).isNotEmptyFile();
    }
}
