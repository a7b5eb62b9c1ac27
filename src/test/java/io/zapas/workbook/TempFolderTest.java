package io.zapas.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempFolderTest {
    @TempDir
    Path folder;

    @AfterEach
    void elsewhere() throws IOException {
        TempFolder.use(Path.of(
                System.getProperty("java.io.tmpdir"),
                "zapas-tests-" + ProcessHandle.current().pid()));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("tmp"))) {
            return all.count();
        }
    }

    @Test
    void rowsWaitInTheFolderAndAreGoneWithTheWorkbook() throws IOException {
        TempFolder.use(folder.resolve("tmp"));
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("b");
            assertThat(files()).isEqualTo(1);
        }
        assertThat(files()).isZero();
    }

    @Test
    void whatAKilledRunLeftIsRemovedAndWhatIsInUseStays() throws IOException {
        TempFolder.use(folder.resolve("tmp"));
        Path left = Files.createFile(folder.resolve("tmp").resolve("poi-sxssf-sheet1.xml"));
        File inUse = TempFile.createTempFile("poi-sxssf-sheet", ".xml");
        TempFolder.use(folder.resolve("tmp"));
        assertThat(left).doesNotExist();
        assertThat(inUse).exists();
    }

    @Test
    void aFolderThatIsGoneIsMadeAgain() throws IOException {
        TempFolder.use(folder.resolve("tmp"));
        Files.delete(folder.resolve("tmp"));
        assertThat(TempFile.createTempFile("a", ".xml")).exists();
    }
}
