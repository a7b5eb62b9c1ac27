package io.zapas.workbook;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Where the rows of a large sheet wait until the workbook is saved. POI's own folder, {@code poifiles} below the system's, belongs
 * to the first user of the machine who wrote a workbook, and nobody else can write into it.
 */
public final class TempFolder {
    /** Begins the names of what this process writes: several shops may use the folder at a time. */
    private static final String OURS = "poi-" + UUID.randomUUID() + "-";

    private TempFolder() {}

    /** From now on in this folder; what a killed run left there is removed. */
    public static void use(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TempFolder::isLeft)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        TempFile.setTempFileCreationStrategy(new InFolder(folder));
    }

    private static boolean isLeft(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("poi") && !name.startsWith(OURS);
    }

    private record InFolder(Path folder) implements TempFileCreationStrategy {
        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, OURS + prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, OURS + prefix).toFile();
        }
    }
}
