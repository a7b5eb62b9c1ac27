package io.zapas.intake.recognise;

import io.zapas.intake.csv.Encoding;
import io.zapas.intake.schema.TablePlan;
import io.zapas.intake.source.Archive;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** Finds the tables in one file, packed or not, by its bytes. */
public final class FileInspector {
    /** A file in an archive in an archive is read; deeper nobody packs an export. */
    private static final int DEEPEST = 2;

    private final TableFinder finder;
    private final List<TableScan> tables = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** @param modified modification time of the outermost file */
    public FileInspector(Recogniser recogniser, ZoneId shop, LocalDateTime modified) {
        this.finder = new TableFinder(recogniser, shop, modified);
    }

    /** The tables that can be read. */
    public List<ExportTable> tables(String hash) {
        return tables.stream().map(scan -> scan.table(hash)).toList();
    }

    public List<TablePlan> plans() {
        return tables.stream().map(TableScan::plan).toList();
    }

    public List<Unreadable> unreadable() {
        return unreadable;
    }

    public void inspect(Content content, int depth) {
        try {
            look(content, depth);
        } catch (IOException | RuntimeException e) {
            unreadable.add(TableFault.of(e).at(content.source()));
        }
    }

    private void look(Content content, int depth) throws IOException {
        switch (Magic.of(content)) {
            case EMPTY -> throw new TableFault(Unreadable.Fault.EMPTY, Wording.NO_CONTENT);
            case GZIP -> inspect(deeper(new Archive.OfGzip(content), depth), depth + 1);
            case ZIP -> zip(content, depth);
            case JSON -> scan(finder.json(content));
            case TEXT -> text(content);
            case OLD_EXCEL -> throw new TableFault(Unreadable.Fault.NOT_A_TABLE, Wording.OLD_EXCEL);
            case MARKUP -> throw new TableFault(Unreadable.Fault.NOT_A_TABLE, Wording.MARKUP);
            case UTF16_WITHOUT_MARK -> throw new TableFault(Unreadable.Fault.UNSUPPORTED_ENCODING, Wording.NO_MARK);
            case BINARY -> throw new TableFault(Unreadable.Fault.NOT_A_TABLE, Wording.NO_TABLE);
        }
    }

    /** Only what is no UTF-8 by a byte behind its head is looked at twice. */
    private void text(Content content) throws IOException {
        List<Charset> charsets = Encoding.candidates(content);
        try {
            scan(finder.text(content, charsets));
        } catch (RuntimeException e) {
            if (!Encoding.isLegacy(e)) throw e;
            scan(finder.text(content, Encoding.LEGACY));
        }
    }

    private void scan(TablePlan plan) throws IOException {
        tables.add(TableScan.of(plan));
    }

    private static Content deeper(Content content, int depth) {
        if (depth < DEEPEST) return content;
        throw new TableFault(Unreadable.Fault.TOO_LARGE_UNPACKED, Wording.PACKED_TOO_DEEP);
    }

    private void zip(Content content, int depth) throws IOException {
        try (Content.Local local = content.local();
                ZipFile file = Archive.zipFile(local.path())) {
            if (Archive.isWorkbook(file)) {
                workbook(content, local.path());
                return;
            }
            List<Content> entries = Archive.entries(content, file);
            if (entries.isEmpty()) throw new TableFault(Unreadable.Fault.EMPTY, Wording.NO_FILE_IN_ARCHIVE);
            for (Content entry : entries) inspect(deeper(entry, depth), depth + 1);
        }
    }

    private void workbook(Content content, Path file) throws IOException {
        for (TablePlan plan : finder.workbook(content, file, unreadable)) {
            try {
                scan(plan);
            } catch (IOException | RuntimeException e) {
                unreadable.add(TableFault.of(e).at(plan.source()));
            }
        }
    }

    /** What the first bytes say. */
    enum Magic {
        EMPTY,
        GZIP,
        ZIP,
        JSON,
        TEXT,
        OLD_EXCEL,
        MARKUP,
        UTF16_WITHOUT_MARK,
        BINARY;

        static Magic of(Content content) throws IOException {
            try (InputStream in = content.open()) {
                return of(in.readNBytes(4096));
            }
        }

        static Magic of(byte[] head) {
            if (head.length == 0) return EMPTY;
            if (starts(head, 0x1F, 0x8B)) return GZIP;
            if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) return ZIP;
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) return OLD_EXCEL;
            if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) return TEXT;
            int zeros = 0;
            for (byte b : head) if (b == 0) zeros++;
            if (zeros > 0) return zeros * 3 > head.length && zeros * 3 < head.length * 2 ? UTF16_WITHOUT_MARK : BINARY;
            return ofText(head);
        }

        private static Magic ofText(byte[] head) {
            int at = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            while (at < head.length && Character.isWhitespace(head[at])) at++;
            if (at == head.length) return head.length < 4096 ? EMPTY : TEXT;
            return switch (head[at]) {
                case '{', '[' -> JSON;
                case '<' -> MARKUP;
                default -> TEXT;
            };
        }

        private static boolean starts(byte[] head, int... expected) {
            if (head.length < expected.length) return false;
            for (int i = 0; i < expected.length; i++) {
                if ((head[i] & 0xFF) != expected[i]) return false;
            }
            return true;
        }
    }
}
