package io.zapas.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Bytes that can be opened again and again: a file, or what stands packed in one. */
public interface Content {
    /** Path below the shop's folder with {@code /}, then {@code !entry}. */
    String source();

    InputStream open() throws IOException;

    /** The bytes as a file, for formats that need random access. */
    default LocalFile local() throws IOException {
        return LocalFile.spool(this);
    }

    /** A plain file in the folder. */
    record OfFile(String source, Path path) implements Content {
        @Override
        public InputStream open() throws IOException {
            return java.nio.file.Files.newInputStream(path);
        }

        @Override
        public LocalFile local() {
            return new LocalFile(path, false);
        }
    }
}
