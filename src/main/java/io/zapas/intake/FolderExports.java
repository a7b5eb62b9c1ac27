package io.zapas.intake;

import static java.util.stream.Collectors.groupingBy;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.FileInspector;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.recognise.Recogniser;
import io.zapas.intake.recognise.WarehouseScan;
import io.zapas.intake.schema.Formats;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.schema.RowReader;
import io.zapas.intake.schema.TablePlan;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one folder. A file is read whole once to be recognised, counted, dated and hashed, and a second time for
 * its rows; not for the first if the ledger knows how it looked then, nor for the second if its rows are in the ledger.
 */
public final class FolderExports implements Exports {
    private static final String DATA_FILE = ".*\\.(csv|tsv|txt|xlsx|xls|json|gz|zip)";
    private static final String UNFINISHED = ".*\\.(part|partial|crdownload|download|tmp)";
    /** Settings and formats live beside the exports. */
    private static final String OURS = ".*\\.ya?ml";

    private final Path folder;
    private final ZoneId zone;
    private final Looker looker;
    private final Formats formats;
    private final Recogniser recogniser;
    /** By source. */
    private final Map<String, Seen> seen = new ConcurrentSkipListMap<>();

    /** Size and modification time of a file at one moment; different ones mean that somebody is writing it. */
    public record Look(long size, Instant modified) {
        static Look at(Path file) throws IOException {
            return new Look(Files.size(file), Files.getLastModifiedTime(file).toInstant());
        }
    }

    /** Takes a look. */
    @FunctionalInterface
    public interface Looker {
        Look look(Path file) throws IOException;
    }

    /** A table with the look of its file, and how to read it unless the ledger told of it. */
    private record Seen(
            ExportTable table,
            Path file,
            Look look,
            @Nullable TablePlan plan) {}

    public FolderExports(Path shopFolder, Path formatsFolder, ZoneId zone) {
        this(shopFolder, formatsFolder, zone, Look::at);
    }

    public FolderExports(Path shopFolder, Path formatsFolder, ZoneId zone, Looker looker) {
        this.folder = shopFolder;
        this.zone = zone;
        this.looker = looker;
        this.formats = Formats.load(formatsFolder);
        this.recogniser = new Recogniser(formats.all());
    }

    @Override
    public Inspection inspect(List<ExportTable> known) {
        Map<String, List<ExportTable>> byFile = known.stream().collect(groupingBy(ExportTable::file));
        List<Unreadable> unreadable = Collections.synchronizedList(new ArrayList<>(formats.faults()));
        seen.clear();
        // files know nothing of each other, so each core looks into one
        paths(unreadable).parallelStream().forEach(path -> {
            String name = path.getFileName().toString();
            try {
                if (isExport(path, name)) inspect(path, name, byFile.getOrDefault(name, List.of()), unreadable);
            } catch (IOException | RuntimeException e) {
                unreadable.add(TableFault.of(e).at(name));
            }
        });
        unreadable.sort(Comparator.comparing(Unreadable::source)
                .thenComparing(file -> file.fault().name()));
        return new Inspection(seen.values().stream().map(Seen::table).toList(), List.copyOf(unreadable));
    }

    private List<Path> paths(List<Unreadable> unreadable) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            boolean there = Files.isDirectory(folder);
            Wording found = there ? Wording.NO_LISTING : Wording.NO_FOLDER;
            unreadable.add(new TableFault(there ? Unreadable.Fault.NO_PERMISSION : Unreadable.Fault.NOT_A_FILE, found)
                    .at(folder.toString()));
            return List.of();
        }
    }

    private static boolean isExport(Path path, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || name.startsWith("~$") || lower.matches(OURS)) return false;
        if (Files.isDirectory(path)) {
            if (!lower.matches(DATA_FILE)) return false;
            throw new TableFault(Unreadable.Fault.NOT_A_FILE, Wording.FOLDER_LIKE_FILE);
        }
        if (!Files.isRegularFile(path)) throw new TableFault(Unreadable.Fault.NOT_A_FILE, Wording.LINK_OR_DEVICE);
        if (!Files.isReadable(path)) throw new TableFault(Unreadable.Fault.NO_PERMISSION, Wording.NO_PERMISSION);
        if (lower.matches(UNFINISHED)) throw stillWritten(Wording.UNFINISHED_NAME);
        return true;
    }

    private static TableFault stillWritten(Wording found) {
        return new TableFault(Unreadable.Fault.STILL_BEING_WRITTEN, found);
    }

    private void inspect(Path path, String name, List<ExportTable> known, List<Unreadable> unreadable)
            throws IOException {
        Look look = looker.look(path);
        List<ExportTable> told = known.stream()
                .filter(table -> table.look().startsWith(stamp(look)))
                .toList();
        String whole = stamp(look) + told.size();
        if (!told.isEmpty() && told.stream().allMatch(table -> table.look().equals(whole))) {
            told.forEach(table -> seen.put(table.source(), new Seen(table, path, look, null)));
        } else {
            unreadable.addAll(look(path, name, look));
        }
    }

    /** What a first look depends on; behind it stands how many tables the file has, lest the ledger know only some. */
    private String stamp(Look look) {
        return String.join(" ", "" + look.size(), look.modified().toString(), zone.getId(), formats.hash(), "");
    }

    private List<Unreadable> look(Path path, String name, Look look) throws IOException {
        FileInspector inspector = new FileInspector(recogniser, zone, LocalDateTime.ofInstant(look.modified(), zone));
        Content.Hashed content = new Content.Hashed(name, path);
        inspector.inspect(content, 0);
        List<ExportTable> tables = inspector.tables(content.hash());
        if (!looker.look(path).equals(look)) throw stillWritten(Wording.CHANGED);
        String stamp = inspector.unreadable().isEmpty() ? stamp(look) + tables.size() : "";
        for (int i = 0; i < tables.size(); i++) {
            ExportTable table = tables.get(i).seenAs(stamp);
            seen.put(
                    table.source(),
                    new Seen(table, path, look, inspector.plans().get(i)));
        }
        return inspector.unreadable();
    }

    @Override
    public Rows open(ExportTable table) {
        try {
            return new OpenTable(table, RowReader.of(plan(table)));
        } catch (IOException e) {
            throw gone(table, "it could no longer be read", e);
        }
    }

    private TablePlan plan(ExportTable table) throws IOException {
        if (seen.isEmpty()) inspect();
        Seen inspected = seen.get(table.source());
        if (inspected == null)
            throw gone(table, "it was not there, or not readable, when the folder was inspected", null);
        if (!looker.look(inspected.file()).equals(inspected.look())) {
            throw gone(table, "it was changed after it was inspected", null);
        }
        if (inspected.plan() != null) return inspected.plan();
        look(inspected.file(), inspected.file().getFileName().toString(), inspected.look());
        Seen again = seen.getOrDefault(table.source(), inspected);
        if (again.plan() == null || !isSame(again.table(), inspected.table())) {
            throw gone(table, "it is another one than the last time", null);
        }
        return again.plan();
    }

    /** Their dates are not asked: the ledger keeps that of a file's last change to the second only. */
    private static boolean isSame(ExportTable a, ExportTable b) {
        return a.contentHash().equals(b.contentHash()) && a.format().equals(b.format()) && a.dataRows() == b.dataRows();
    }

    private final class OpenTable implements Rows {
        private final ExportTable table;
        private final RowReader rows;

        OpenTable(ExportTable table, RowReader rows) {
            this.table = table;
            this.rows = rows;
        }

        @Override
        public @Nullable Parsed read() {
            try {
                return rows.read();
            } catch (IOException e) {
                throw gone(table, "it could no longer be read", e);
            }
        }

        @Override
        public void close() {
            try {
                rows.close();
            } catch (IOException e) {
                throw gone(table, "it could not be closed", e);
            }
        }
    }

    @Override
    public OwnWarehouses ownWarehouses() {
        if (seen.isEmpty()) inspect();
        WarehouseScan scan = new WarehouseScan();
        Optional<Path> template = Optional.empty();
        for (Seen each : List.copyOf(seen.values())) {
            ExportTable table = each.table();
            if (!table.ownWarehouse()) continue;
            try {
                boolean packed = table.source().contains("!");
                if (scan.read(plan(table)) && !packed) template = Optional.of(each.file());
            } catch (IOException e) {
                throw gone(table, "it could no longer be read", e);
            }
        }
        return new OwnWarehouses(scan.identifiers(), template);
    }

    private UncheckedIOException gone(ExportTable table, String why, @Nullable IOException cause) {
        String message = "[" + folder.resolve(table.source()) + "] " + why;
        return new UncheckedIOException(message, cause != null ? cause : new IOException(message));
    }
}
