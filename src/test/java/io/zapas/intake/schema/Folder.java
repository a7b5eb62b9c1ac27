package io.zapas.intake.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.zapas.intake.Exports;
import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.schema.Parsed.Accepted;
import io.zapas.intake.schema.Parsed.Rejected;
import io.zapas.intake.source.Unreadable;
import io.zapas.shop.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A shop's folder under test. Every file in it is of 2026-10-01 unless a test says otherwise. */
public final class Folder {
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final Instant MODIFIED = Instant.parse("2026-10-01T09:00:00Z");
    private final Path path;

    public Folder(Path path) {
        this.path = path;
    }

    public Folder with(String name, byte[] bytes) {
        try {
            Path file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.from(MODIFIED));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Folder with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Folder with(String name, String text, Charset charset) {
        return with(name, text.getBytes(charset));
    }

    Path path() {
        return path;
    }

    public Exports exports() {
        return Exports.of(path, path.resolve("formats"), MOSCOW);
    }

    public Inspection inspect() {
        return exports().inspect();
    }

    /** The rows of the only table there is. */
    public List<Parsed> rows() {
        Exports exports = exports();
        Inspection inspection = exports.inspect();
        assertThat(inspection.unreadable()).isEmpty();
        assertThat(inspection.tables()).hasSize(1);
        return rows(exports, inspection.tables().get(0));
    }

    public static List<Parsed> rows(Exports exports, ExportTable table) {
        List<Parsed> rows = new ArrayList<>();
        try (Exports.Rows open = exports.open(table)) {
            for (Parsed row = open.read(); row != null; row = open.read()) rows.add(row);
        }
        assertThat(rows).as("rows of " + table.source()).hasSize((int) table.dataRows());
        return rows;
    }

    /** The rows, none of which may be rejected. */
    public <T extends Row> List<T> accepted(Class<T> type) {
        return rows().stream().map(row -> type.cast(((Accepted) row).row())).toList();
    }

    public <T extends Row> T only(Class<T> type) {
        List<T> rows = accepted(type);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    public Rejected onlyRejected() {
        List<Rejected> rejected = rows().stream()
                .filter(Rejected.class::isInstance)
                .map(Rejected.class::cast)
                .toList();
        assertThat(rejected).hasSize(1);
        return rejected.get(0);
    }

    public Unreadable onlyUnreadable() {
        Inspection inspection = inspect();
        assertThat(inspection.unreadable()).as(inspection.toString()).hasSize(1);
        return inspection.unreadable().get(0);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
