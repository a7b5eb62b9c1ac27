package io.zapas.intake.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What is packed in other files. */
public final class Archive {
    private static final int MOST_ENTRIES = 1000;
    /** Names in archives that old Windows tools of Russian sellers wrote; any byte means something in it. */
    private static final Charset DOS_RUSSIAN = Charset.forName("IBM866");

    private Archive() {}

    /** The one text or workbook in a .gz. */
    public record OfGzip(Content packed) implements Content {
        @Override
        public String source() {
            return packed.source();
        }

        @Override
        public InputStream open() throws IOException {
            InputStream raw = new BufferedInputStream(packed.open(), 1 << 16);
            try {
                UnpackLimit.Counter read = new UnpackLimit.Counter(raw);
                return new UnpackLimit(new GZIPInputStream(read, 1 << 16), read);
            } catch (IOException e) {
                raw.close();
                throw e;
            }
        }
    }

    /** One file in a .zip. */
    record OfZip(Content zip, String entry) implements Content {
        @Override
        public String source() {
            return zip.source() + "!" + entry;
        }

        @Override
        public InputStream open() throws IOException {
            Content.Local local = zip.local();
            try {
                ZipFile file = zipFile(local.path());
                ZipEntry found = file.getEntry(entry);
                if (found == null) throw new ZipException("no entry " + entry);
                InputStream unpacked = new UnpackLimit(file.getInputStream(found), found::getCompressedSize);
                return new FilterInputStream(unpacked) {
                    @Override
                    public void close() throws IOException {
                        file.close();
                        local.close();
                    }
                };
            } catch (IOException | RuntimeException e) {
                local.close();
                throw e;
            }
        }
    }

    public static ZipFile zipFile(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(path.toFile(), DOS_RUSSIAN);
        }
    }

    /** The files in it, without folders and what systems add of their own. */
    public static List<Content> entries(Content zip, ZipFile file) {
        if (file.size() > MOST_ENTRIES) {
            throw new TableFault(
                    Unreadable.Fault.TOO_LARGE_UNPACKED, Wording.TOO_MANY_FILES, file.size(), MOST_ENTRIES);
        }
        return file.stream()
                .filter(e -> !e.isDirectory() && isData(e.getName()))
                .map(e -> (Content) new OfZip(zip, e.getName()))
                .toList();
    }

    private static boolean isData(String entry) {
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        return !entry.startsWith("__MACOSX/") && !name.startsWith(".") && !name.startsWith("~$");
    }

    public static boolean isWorkbook(ZipFile file) {
        return file.getEntry("[Content_Types].xml") != null
                && file.stream().anyMatch(e -> e.getName().startsWith("xl/"));
    }
}
