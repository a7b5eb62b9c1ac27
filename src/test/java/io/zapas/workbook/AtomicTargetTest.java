package io.zapas.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicTargetTest {
    @TempDir
    Path folder;

    private Path write(Path target, String text) throws IOException {
        return AtomicTarget.write(target, out -> out.write(text.getBytes(UTF_8)));
    }

    @Test
    void missingFoldersAreMade() throws IOException {
        Path target = folder.resolve("2026-03-02/shop.xlsx");
        assertThat(write(target, "new")).isEqualTo(target).hasContent("new");
    }

    @Test
    void anExistingFileIsReplacedAndNothingElseLeft() throws IOException {
        Path target = Files.writeString(folder.resolve("shop.xlsx"), "old");
        write(target, "new");
        assertThat(target).hasContent("new");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void aFailureLeavesTheFormerFileStanding() throws IOException {
        Path target = Files.writeString(folder.resolve("shop.xlsx"), "old");
        assertThatThrownBy(() -> AtomicTarget.write(target, out -> {
                    out.write('x');
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(target).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    /** A folder of that name refuses to be replaced just as a file does that Excel holds open on Windows. */
    @Test
    void aTargetThatCannotBeReplacedLeadsToANumberedSibling() throws IOException {
        Path target = folder.resolve("shop.xlsx");
        Files.createDirectories(target.resolve("inside"));
        Files.createDirectories(folder.resolve("shop (2).xlsx/inside"));
        assertThat(write(target, "new"))
                .isEqualTo(folder.resolve("shop (3).xlsx"))
                .hasContent("new");
    }

    @Test
    void theLeftoverOfAKilledRunIsOverwritten() throws IOException {
        Files.writeString(folder.resolve(".shop.xlsx.part"), "half");
        write(folder.resolve("shop.xlsx"), "new");
        assertThat(folder.resolve(".shop.xlsx.part")).doesNotExist();
    }
}
