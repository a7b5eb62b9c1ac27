package io.zapas.exports;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Reads the files of one folder. */
final class FolderExports implements Exports {
    FolderExports(Path shopFolder, Path formatsFolder, ZoneId zone) {}

    @Override
    public Inspection inspect() {
        return new Inspection(List.of(), List.of());
    }

    @Override
    public void read(Table table, Consumer<Parsed> sink) {}
}
