package io.zapas.intake;

import io.zapas.intake.recognise.ExportTable;
import io.zapas.intake.recognise.FileInspector;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.recognise.Recogniser;
import io.zapas.intake.recognise.TablePlan;
import io.zapas.intake.recognise.TableScan;
import io.zapas.intake.recognise.WarehouseScan;
import io.zapas.intake.schema.Formats;
import io.zapas.intake.schema.Parsed;
import io.zapas.intake.schema.RowReader;
import io.zapas.intake.source.Content;
import io.zapas.intake.source.Faults;
import io.zapas.intake.source.FileHash;
import io.zapas.intake.source.FileLook;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the files of one folder. */
public final class FolderExports implements Exports {
    private static final String DATA_FILE = ".*\\.(csv|tsv|txt|xlsx|xls|json|gz|zip)";
    private static final String UNFINISHED = ".*\\.(part|partial|crdownload|download|tmp)";
    private static final String OWN_STOCK = "ozon-stock-fbs";
    /** Settings and formats live beside the exports. */
    private static final String OURS = ".*\\.ya?ml";

    private final Path folder;
    private final Path formatsFolder;
    private final ZoneId zone;
    private final FileLook.Looker looker;
    private final Map<String, Known> known = new HashMap<>();

    /** A table with the look of its file when it was inspected. */
    private record Known(TablePlan plan, Path file, FileLook look) {}

    public FolderExports(Path shopFolder, Path formatsFolder, ZoneId zone) {
        this(shopFolder, formatsFolder, zone, FileLook::at);
    }

    public FolderExports(Path shopFolder, Path formatsFolder, ZoneId zone, FileLook.Looker looker) {
        this.folder = shopFolder;
        this.formatsFolder = formatsFolder;
        this.zone = zone;
        this.looker = looker;
    }

    @Override
    public Inspection inspect() {
        Formats formats = Formats.load(formatsFolder);
        Recogniser recogniser = new Recogniser(formats.all());
        List<ExportTable> tables = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>(formats.faults());
        known.clear();
        for (Path path : paths(unreadable)) {
            try {
                inspect(path, recogniser, tables, unreadable);
            } catch (IOException | RuntimeException e) {
                unreadable.add(Faults.of(e).at(nameOf(path)));
            }
        }
        tables.sort(Comparator.comparing(ExportTable::source));
        unreadable.sort(Comparator.comparing(Unreadable::source));
        return new Inspection(List.copyOf(tables), List.copyOf(unreadable));
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

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }

    private void inspect(Path path, Recogniser recogniser, List<ExportTable> tables, List<Unreadable> unreadable)
            throws IOException {
        String name = nameOf(path);
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || name.startsWith("~$") || lower.matches(OURS)) return;
        if (Files.isDirectory(path)) {
            if (lower.matches(DATA_FILE)) throw notAFile(Wording.FOLDER_LIKE_FILE);
            return;
        }
        if (!Files.isRegularFile(path)) throw notAFile(Wording.LINK_OR_DEVICE);
        if (!Files.isReadable(path)) {
            throw new TableFault(Unreadable.Fault.NO_PERMISSION, Wording.NO_PERMISSION);
        }
        if (lower.matches(UNFINISHED)) throw stillWritten(Wording.UNFINISHED_NAME);
        inspectFile(path, name, recogniser, tables, unreadable);
    }

    private static TableFault notAFile(Wording found) {
        return new TableFault(Unreadable.Fault.NOT_A_FILE, found);
    }

    private static TableFault stillWritten(Wording found) {
        return new TableFault(Unreadable.Fault.STILL_BEING_WRITTEN, found);
    }

    private void inspectFile(
            Path path, String name, Recogniser recogniser, List<ExportTable> tables, List<Unreadable> unreadable)
            throws IOException {
        FileLook before = looker.look(path);
        LocalDateTime modified = LocalDateTime.ofInstant(before.modified(), zone);
        FileInspector inspector = new FileInspector(recogniser, zone, modified);
        inspector.inspect(new Content.OfFile(name, path), 0);
        String hash = FileHash.of(path);
        List<ExportTable> found = new ArrayList<>();
        List<Unreadable> faults = new ArrayList<>(inspector.unreadable());
        for (TablePlan plan : inspector.plans()) {
            try {
                found.add(TableScan.of(plan).table(plan, hash));
            } catch (IOException | RuntimeException e) {
                faults.add(Faults.of(e).at(plan.source()));
            }
        }
        if (!looker.look(path).equals(before)) throw stillWritten(Wording.CHANGED);
        for (TablePlan plan : inspector.plans()) known.put(plan.source(), new Known(plan, path, before));
        tables.addAll(found);
        unreadable.addAll(faults);
    }

    @Override
    public Rows open(ExportTable table) {
        if (known.isEmpty()) inspect();
        Known inspected = known.get(table.source());
        if (inspected == null)
            throw gone(table, "it was not there, or not readable, when the folder was inspected", null);
        try {
            if (!looker.look(inspected.file()).equals(inspected.look())) {
                throw gone(table, "it was changed after it was inspected", null);
            }
            return new OpenTable(table, RowReader.of(inspected.plan()));
        } catch (IOException e) {
            throw gone(table, "it could no longer be read", e);
        }
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
        if (known.isEmpty()) inspect();
        WarehouseScan scan = new WarehouseScan();
        Optional<Path> template = Optional.empty();
        for (String source : new TreeSet<>(known.keySet())) {
            Known table = known.get(source);
            if (table == null || !table.plan().format().id().equals(OWN_STOCK)) continue;
            try {
                boolean packed = source.contains("!");
                if (scan.read(table.plan()) && !packed) template = Optional.of(table.file());
            } catch (IOException e) {
                throw new UncheckedIOException("[" + folder.resolve(source) + "] it could no longer be read", e);
            }
        }
        return new OwnWarehouses(scan.identifiers(), template);
    }

    private UncheckedIOException gone(ExportTable table, String why, @Nullable IOException cause) {
        String message = "[" + folder.resolve(table.source()) + "] " + why;
        return new UncheckedIOException(message, cause != null ? cause : new IOException(message));
    }
}
