package io.zapas.intake.schema;

import io.zapas.intake.source.Sha256;
import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import io.zapas.intake.yaml.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The known formats: the built-in ones, listed in {@code formats/built-in.txt}, and over them those that a user has put into
 * {@code input/formats}.
 */
public final class Formats {
    private final Map<String, Yaml.Mapping> trees = new LinkedHashMap<>();
    private final Map<String, ExportFormat> byId = new LinkedHashMap<>();
    private final List<Unreadable> faults = new ArrayList<>();
    private final String hash;

    private Formats(Path folder) {
        Sha256 texts =
                new Sha256().add(String.valueOf(Formats.class.getPackage().getImplementationVersion()));
        for (String id : resource("built-in.txt").lines().toList()) {
            String file = id + ".yaml";
            try {
                add(resource(file), false, texts);
            } catch (Yaml.Fault e) {
                throw new IllegalStateException("Built-in format " + e.at(file), e);
            }
        }
        for (Path file : yamlFiles(folder)) addOfUser(file, texts);
        hash = texts.hex();
    }

    public static Formats load(Path folder) {
        return new Formats(folder);
    }

    public Collection<ExportFormat> all() {
        return byId.values();
    }

    /** What is wrong with a user's format; a built-in one has to be right. */
    public List<Unreadable> faults() {
        return faults;
    }

    /** SHA-256 of all formats and the program's version: where it is the same, so is what they make of a file. */
    public String hash() {
        return hash;
    }

    private void addOfUser(Path file, Sha256 texts) {
        String name = "formats/" + file.getFileName();
        try {
            add(Files.readString(file), true, texts);
        } catch (Yaml.Fault e) {
            fault(name, e.at(name));
        } catch (IOException e) {
            fault(name, "cannot be read as UTF-8: " + e);
        }
    }

    private void fault(String name, String complaint) {
        faults.add(new TableFault(Unreadable.Fault.BAD_FORMAT_DEFINITION, Wording.PLAIN, complaint).at(name));
    }

    private void add(String text, boolean ofUser, Sha256 texts) {
        texts.add(text);
        Yaml.Mapping tree = Yaml.parse(text).mapping("a format");
        Yaml parent = tree.get("extends");
        if (parent != null) {
            String name = parent.text("'extends'");
            Yaml.Mapping base = trees.get(name);
            if (base == null) {
                throw parent.fault("'extends': no format '" + name + "', known are " + trees.keySet());
            }
            tree = FormatReader.merge(base, tree);
        }
        ExportFormat format = FormatReader.read(tree, ofUser);
        trees.put(format.id(), tree);
        byId.put(format.id(), format);
    }

    private static String resource(String file) {
        try (InputStream in = Formats.class.getResourceAsStream("/formats/" + file)) {
            if (in == null) throw new IllegalStateException("No built-in format " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(new TableFault(Unreadable.Fault.BAD_FORMAT_DEFINITION, Wording.NO_LISTING).at("formats"));
            return List.of();
        }
    }
}
