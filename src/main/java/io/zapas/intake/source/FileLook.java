package io.zapas.intake.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Size and modification time of a file at one moment; different ones mean that somebody is writing it. */
public record FileLook(long size, Instant modified) {
    public static FileLook at(Path file) throws IOException {
        return new FileLook(Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }

    /** Takes such a look. */
    @FunctionalInterface
    public interface Looker {
        FileLook look(Path file) throws IOException;
    }
}
