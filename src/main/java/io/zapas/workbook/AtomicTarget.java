package io.zapas.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file beside its target and moves it into place when it is whole, so that a reader never sees half of it and a
 * failed run leaves the former one standing.
 */
public final class AtomicTarget {
    private static final int MOST_SIBLINGS = 99;

    /** What fills the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicTarget() {}

    /**
     * @return the path that was written: the target, or {@code name (2).ext} and so on if the target is held open
     * @throws IOException if neither could be written; the target is then as it was
     */
    public static Path write(Path target, Content content) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        // always the same name, so that a killed run's leftover is overwritten by the next
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.writeTo(out);
            }
            return moveIntoPlace(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path moveIntoPlace(Path part, Path target) throws IOException {
        for (int number = 1; ; number++) {
            Path candidate = number == 1 ? target : sibling(target, number);
            try {
                move(part, candidate);
                return candidate;
            } catch (FileSystemException held) {
                // Windows refuses to replace a file that Excel has open
                if (number == MOST_SIBLINGS) {
                    throw held;
                }
            }
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // some network drives cannot; the part is whole already, only the moment of replacing is not atomic
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path sibling(Path target, int number) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String extension = dot < 0 ? "" : name.substring(dot);
        return target.resolveSibling(stem + " (" + number + ")" + extension);
    }
}
