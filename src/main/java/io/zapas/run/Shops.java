package io.zapas.run;

import io.zapas.intake.Exports;
import io.zapas.intake.source.Unreadable;
import io.zapas.workbook.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final String FOLDER_LIKE_FILE = ".*\\.(csv|tsv|txt|xlsx|xls|json|gz|zip)";

    private Shops() {}

    static List<Shop> in(Path input, Settings settings) {
        if (!Files.isDirectory(input)) {
            throw new BadUsage("--input: expected a folder, was '" + input + "'");
        }
        List<Path> folders = folders(input);
        if (!knowsAllLetters()) {
            checkNames(input, folders);
        }
        Shop own = shop(FileName.of(settings.shop(), new HashSet<>()), input, input, settings);
        List<Shop> others = folders.stream()
                .filter(Shops::holdsFiles)
                .map(folder -> shop(folder.getFileName().toString(), folder, input, settings))
                .toList();
        List<Shop> shops = holdsFiles(input) && !others.isEmpty() ? told(own, others) : others;
        if (others.isEmpty() && holdsFiles(input)) {
            shops = List.of(own);
        }
        if (shops.isEmpty()) {
            throw new BadUsage("--input: no export found in '"
                    + input.toAbsolutePath().normalize() + "'; put a shop's exports there, or one folder per shop");
        }
        if (shops.get(0) == own) {
            checkCollision(own, shops.subList(1, shops.size()), input);
        }
        return shops;
    }

    /** Which of them are shops, where files lie both in the input folder and below it: only their contents tell. */
    private static List<Shop> told(Shop own, List<Shop> others) {
        Stream.concat(Stream.of(own), others.stream()).parallel().forEach(Shop::inspection);
        // a folder with the name of a file is told as one, and no shop
        Set<String> named =
                own.inspection().unreadable().stream().map(Unreadable::source).collect(Collectors.toSet());
        List<Shop> folders =
                others.stream().filter(shop -> !named.contains(shop.name())).toList();
        // beside a shop's own exports a folder of other things is no shop; beside other shops it is one in trouble
        boolean ownIsShop = hasTables(own) || folders.stream().noneMatch(Shops::hasTables);
        List<Shop> shops = new ArrayList<>();
        for (Shop shop : Stream.concat(Stream.of(own), folders.stream()).toList()) {
            if (shop == own ? ownIsShop : hasTables(shop) || !hasTables(own)) {
                shops.add(shop);
            } else {
                shop.inspection()
                        .unreadable()
                        .forEach(file -> LOG.warn("{}: not used: {}", path(own, shop, file), file.detail()));
            }
        }
        return shops;
    }

    private static void checkCollision(Shop own, List<Shop> others, Path input) {
        for (Shop other : others) {
            if (other.name().equalsIgnoreCase(own.name())) {
                throw new BadUsage("--input: the files in '" + input + "' and the folder '"
                        + input.resolve(other.name()) + "' would be one shop, '" + own.name()
                        + "'; rename the folder, or name the shop of the files in " + SettingsFile.NAME
                        + " (shop: ...), or move them into a folder of their own");
            }
        }
    }

    /** Whether there is anything that could be an export, or wants to be one and is in trouble. */
    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(path -> {
                String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
                return !name.startsWith(".")
                        && !name.startsWith("~$")
                        && !name.matches(".*\\.ya?ml")
                        && (!Files.isDirectory(path) || name.matches(FOLDER_LIKE_FILE));
            });
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean hasTables(Shop shop) {
        return !shop.inspection().tables().isEmpty();
    }

    private static String path(Shop own, Shop shop, Unreadable file) {
        return shop == own ? file.source() : shop.name() + "/" + file.source();
    }

    private static Shop shop(String name, Path folder, Path input, Settings settings) {
        return new Shop(name, Exports.of(folder, input.resolve(FORMATS), settings.zoneId()));
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
