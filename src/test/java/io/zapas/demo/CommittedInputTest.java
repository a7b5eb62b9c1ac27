package io.zapas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code input/} is what the generator writes; after a change to it run {@link WriteDemoShop}. */
class CommittedInputTest {
    private static final Path INPUT = Path.of("input");

    /** Deflate's output differs between versions of zlib, so archives are compared by what is in them. */
    @Test
    void committedFilesAreTheGeneratorsToTheByte() throws IOException {
        Map<String, byte[]> committed = deeplyUnpacked(committed());
        Map<String, byte[]> generated = deeplyUnpacked(Demo.FILES);
        assertThat(committed.keySet()).isEqualTo(generated.keySet());
        generated.forEach(
                (name, bytes) -> assertThat(committed.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void committedFilesStayUnderSixMegabytes() throws IOException {
        assertThat(committed().values().stream()
                        .mapToLong(bytes -> bytes.length)
                        .sum())
                .isLessThan(6_000_000);
    }

    @Test
    void theDocumentTellsTheTruths() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/demo-shop.md"))).contains(TruthsTable.of(Demo.TRUTHS));
    }

    private static Map<String, byte[]> committed() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(INPUT)) {
            List<Path> all = paths.filter(Files::isRegularFile).toList();
            for (Path path : all) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static Map<String, byte[]> deeplyUnpacked(Map<String, byte[]> files) {
        Map<String, byte[]> all = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".zip") || name.endsWith(".xlsx")) {
                deeplyUnpacked(Packed.unzip(bytes)).forEach((part, inner) -> all.put(name + "!" + part, inner));
            } else {
                all.put(name, bytes);
            }
        });
        return all;
    }
}
