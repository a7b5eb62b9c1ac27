package io.zapas.nightly;

import io.zapas.exports.Exports;
import io.zapas.exports.Inspection;
import io.zapas.exports.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the shops below the input folder: its own files are one, each folder with files is another. */
final class Shops {
    private static final String FORMATS = "formats";
    /** Files of the input that steer the run and are no exports. */
    private static final Set<String> STEERING = Set.of(SettingsFile.NAME, Causes.NAME);

    private Shops() {}

    static List<Shop> in(Path input, Settings settings) {
        if (!Files.isDirectory(input)) {
            throw new BadUsage("--input: expected a folder, was '" + input + "'");
        }
        List<Shop> shops = new ArrayList<>();
        addIfAny(shops, settings.shop(), input, input, settings);
        for (Path folder : folders(input)) {
            addIfAny(shops, folder.getFileName().toString(), folder, input, settings);
        }
        if (shops.isEmpty()) {
            throw new BadUsage("--input: no export found in '"
                    + input.toAbsolutePath().normalize() + "'; put a shop's exports there, or one folder per shop");
        }
        return shops;
    }

    private static void addIfAny(List<Shop> shops, String name, Path folder, Path input, Settings settings) {
        Exports exports = Exports.of(folder, input.resolve(FORMATS), settings.zoneId());
        Inspection found = exports.inspect();
        List<Unreadable> unreadable = found.unreadable().stream()
                .filter(file -> !STEERING.contains(file.source()))
                .toList();
        if (!found.tables().isEmpty() || !unreadable.isEmpty()) {
            shops.add(new Shop(name, exports, new Inspection(found.tables(), unreadable)));
        }
    }

    private static List<Path> folders(Path input) {
        try (Stream<Path> entries = Files.list(input)) {
            return entries.filter(Files::isDirectory)
                    .filter(path -> !path.getFileName().toString().equals(FORMATS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadUsage("--input: cannot list '" + input + "': " + e.getMessage());
        }
    }
}
