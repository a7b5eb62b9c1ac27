package io.zapas.run;

import io.zapas.intake.Exports;
import io.zapas.intake.recognise.Inspection;
import io.zapas.intake.source.Unreadable;
import io.zapas.workbook.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the shops below the input folder: its own files are one, each folder with files is another. */
final class Shops {
    private static final Logger LOG = LoggerFactory.getLogger("io.zapas");
    private static final String FORMATS = "formats";
    /** Files of the input that steer the run and are no exports. */
    private static final Set<String> STEERING = Set.of(SettingsFile.NAME, OwnCauses.NAME);

    private Shops() {}

    static List<Shop> in(Path input, Settings settings) {
        if (!Files.isDirectory(input)) {
            throw new BadUsage("--input: expected a folder, was '" + input + "'");
        }
        if (!knowsAllLetters()) {
            checkNames(input, folders(input));
        }
        Shop own = shop(FileName.of(settings.shop(), new HashSet<>()), input, input, settings);
        List<Shop> found = new ArrayList<>();
        found.add(own);
        Set<String> named =
                own.inspection().unreadable().stream().map(Unreadable::source).collect(Collectors.toSet());
        for (Path folder : folders(input)) {
            // a folder with the name of a file is told as one, and no shop
            if (!named.contains(folder.getFileName().toString()))
                found.add(shop(folder.getFileName().toString(), folder, input, settings));
        }
        List<Shop> shops = found.stream().filter(Shops::hasTables).collect(Collectors.toCollection(ArrayList::new));
        for (Shop shop : found) {
            if (hasTables(shop) || !hasTroubleOfItsOwn(shop)) {
                continue;
            }
            // beside a shop's own exports a folder of other things is no shop; beside other shops it is one in trouble
            boolean stray = shop == own ? !shops.isEmpty() : hasTables(own);
            if (stray) {
                shop.inspection()
                        .unreadable()
                        .forEach(file -> LOG.warn("{}: not used: {}", path(own, shop, file), file.detail()));
            } else {
                shops.add(shop);
            }
        }
        if (shops.isEmpty()) {
            throw new BadUsage("--input: no export found in '"
                    + input.toAbsolutePath().normalize() + "'; put a shop's exports there, or one folder per shop");
        }
        shops.sort(Comparator.comparing((Shop shop) -> shop != own).thenComparing(Shop::name));
        return shops;
    }

    private static boolean hasTables(Shop shop) {
        return !shop.inspection().tables().isEmpty();
    }

    private static boolean hasTroubleOfItsOwn(Shop shop) {
        return shop.inspection().unreadable().stream()
                .anyMatch(file -> file.fault() != Unreadable.Fault.BAD_FORMAT_DEFINITION);
    }

    private static String path(Shop own, Shop shop, Unreadable file) {
        return shop == own ? file.source() : shop.name() + "/" + file.source();
    }

    private static Shop shop(String name, Path folder, Path input, Settings settings) {
        Exports exports = Exports.of(folder, input.resolve(FORMATS), settings.zoneId());
        Inspection found = exports.inspect();
        List<Unreadable> unreadable = found.unreadable().stream()
                .filter(file -> !STEERING.contains(file.source()))
                .toList();
        return new Shop(name, exports, new Inspection(found.tables(), unreadable));
    }

    /**
     * Without a locale, as under cron, a system shows every letter beyond ASCII as the same sign: two files would have one
     * name.
     */
    private static void checkNames(Path input, List<Path> folders) {
        List<Path> all = new ArrayList<>(folders);
        all.add(input);
        for (Path folder : all) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.anyMatch(path -> path.getFileName().toString().indexOf('\uFFFD') >= 0)) {
                    throw new BadUsage("--input: names of files in '" + folder + "' hold letters that the system's"
                            + " locale does not know; start Zapas with LC_ALL=C.UTF-8 in its environment");
                }
            } catch (IOException e) {
                // who cannot be listed is told of as such
            }
        }
    }

    private static boolean knowsAllLetters() {
        return System.getProperty("sun.jnu.encoding", "UTF-8")
                .toUpperCase(Locale.ROOT)
                .startsWith("UTF");
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
