package io.zapas.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on disk: the user's own, or a temporary one that goes when it is closed. */
public record LocalFile(Path path, boolean temporary) implements AutoCloseable {
    static LocalFile spool(Content content) throws IOException {
        Path file = Files.createTempFile("zapas-", ".unpacked");
        try (InputStream in = content.open();
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
            return new LocalFile(file, true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) Files.deleteIfExists(path);
    }
}
