package io.zapas.run;

import io.zapas.demo.DemoShop;
import io.zapas.demo.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A shop small enough to be reported on in seconds, and what a report of it says. */
final class SmallShop {
    private SmallShop() {}

    static Path in(Path folder) {
        try {
            Files.createDirectories(folder);
            DemoShop.of(Settings.builder().skus(60).clusters(3).months(7).build())
                    .writeTo(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report's files for machines by name, without the file names that {@code rejected.csv} holds. */
    static Map<String, String> figures(Path output) {
        Map<String, String> figures = new TreeMap<>();
        try (Stream<Path> found = Files.walk(output)) {
            List<Path> files = found.filter(path -> path.toString().endsWith(".csv"))
                    .filter(path -> !path.endsWith("rejected.csv"))
                    .toList();
            for (Path file : files) {
                figures.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures;
    }
}
