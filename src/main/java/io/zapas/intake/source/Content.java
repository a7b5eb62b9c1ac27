package io.zapas.intake.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes that can be opened again and again: a file, or what stands packed in one. */
public interface Content {
    /** Path below the shop's folder with {@code /}, then {@code !entry}. */
    String source();

    InputStream open() throws IOException;

    /** The bytes as a file, for formats that need random access. */
    default Local local() throws IOException {
        return Local.spool(this);
    }

    /** A plain file in the folder. */
    record OfFile(String source, Path path) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public Local local() {
            return new Local(path, false);
        }
    }

    /** A file whose hash falls off the first reading that gets to its end. */
    final class Hashed implements Content {
        private final OfFile file;
        private @Nullable String hash;

        public Hashed(String source, Path path) {
            this.file = new OfFile(source, path);
        }

        /** SHA-256 of the file's bytes, hex. Reads them only if nobody has. */
        public String hash() throws IOException {
            if (hash == null) {
                try (InputStream in = open()) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            return Objects.requireNonNull(hash);
        }

        @Override
        public String source() {
            return file.source();
        }

        @Override
        public Local local() {
            return file.local();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = file.open();
            return hash != null ? in : new Hashing(in);
        }

        private final class Hashing extends FilterInputStream {
            private final Sha256 sum = new Sha256();

            Hashing(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = in.read(buffer, offset, length);
                if (n > 0) sum.add(buffer, offset, n);
                else if (n < 0 && hash == null) hash = sum.hex();
                return n;
            }

            @Override
            public long skip(long bytes) throws IOException {
                return readNBytes((int) Math.min(bytes, 1 << 16)).length;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        }
    }

    /** A file on disk: the user's own, or a temporary one that goes when it is closed. */
    record Local(Path path, boolean temporary) implements AutoCloseable {
        static Local spool(Content content) throws IOException {
            Path file = Files.createTempFile("zapas-", ".unpacked");
            try (InputStream in = content.open();
                    OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
                return new Local(file, true);
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
}
