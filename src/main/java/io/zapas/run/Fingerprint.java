package io.zapas.run;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.source.Sha256;
import io.zapas.intake.source.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over everything that the figures depend on: version, settings, formats, causes, and the exports' contents. */
final class Fingerprint {
    private final Sha256 sum = new Sha256();

    Fingerprint add(String text) {
        sum.add(text);
        return this;
    }

    Fingerprint add(Shop shop) {
        add(shop.name());
        for (ExportTable table : shop.inspection().tables()) {
            add(table.source()).add(table.format()).add(table.contentHash());
        }
        for (Unreadable file : shop.inspection().unreadable()) {
            add(file.source()).add(file.fault().name());
        }
        return this;
    }

    /** Adds the files of a folder, if there is one. */
    Fingerprint addFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return this;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                add(file.getFileName().toString());
                byte[] bytes = Files.readAllBytes(file);
                sum.add(bytes, 0, bytes.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String hex() {
        return sum.hex();
    }
}
