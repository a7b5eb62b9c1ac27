package io.zapas.run;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.source.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over everything that the figures depend on: version, settings, formats, causes, and the exports' contents. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Fingerprint add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
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
                digest.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
