package io.zapas.intake.schema;

import io.zapas.intake.source.TableFault;
import io.zapas.intake.source.Unreadable;
import io.zapas.intake.source.Wording;
import io.zapas.intake.yaml.FormatFault;
import io.zapas.intake.yaml.Yaml;
import io.zapas.intake.yaml.YamlReading;
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
 * The known formats: the built-in ones, and over them those that a user has put into {@code input/formats}.
 *
 * @param faults what is wrong with a user's format; a built-in one has to be right
 */
public record Formats(Map<String, ExportFormat> byId, List<Unreadable> faults) {
    /** Built-in formats, the ones that others extend first. */
    private static final List<String> BUILT_IN = List.of(
            "plain-sales",
            "plain-orders",
            "plain-stock",
            "plain-products",
            "plain-purchase-orders",
            "plain-supply-terms",
            "plain-events",
            "zapas-decisions",
            "ozon-orders",
            "ozon-orders-fbs",
            "ozon-orders-zh",
            "ozon-postings-api",
            "ozon-products",
            "ozon-stock-fbo",
            "ozon-stock-fbo-clusters",
            "ozon-availability",
            "ozon-stock-fbs",
            "ozon-returns",
            "online-retail",
            "shopee-id");

    public static Formats load(Path folder) {
        Map<String, Yaml.Mapping> trees = new LinkedHashMap<>();
        Map<String, ExportFormat> formats = new LinkedHashMap<>();
        for (String id : BUILT_IN) {
            String file = id + ".yaml";
            try {
                add(resource(file), false, trees, formats);
            } catch (FormatFault e) {
                throw new IllegalStateException("Built-in format " + e.at(file), e);
            }
        }
        List<Unreadable> faults = new ArrayList<>();
        for (Path file : yamlFiles(folder, faults)) {
            String name = "formats/" + file.getFileName();
            try {
                add(Files.readString(file), true, trees, formats);
            } catch (FormatFault e) {
                faults.add(new TableFault(Unreadable.Fault.BAD_FORMAT_DEFINITION, Wording.PLAIN, e.at(name)).at(name));
            } catch (IOException e) {
                faults.add(new TableFault(
                                Unreadable.Fault.BAD_FORMAT_DEFINITION, Wording.PLAIN, "cannot be read as UTF-8: " + e)
                        .at(name));
            }
        }
        return new Formats(formats, List.copyOf(faults));
    }

    private static void add(
            String text, boolean ofUser, Map<String, Yaml.Mapping> trees, Map<String, ExportFormat> formats) {
        Yaml.Mapping tree = YamlReading.mapping(Yaml.parse(text), "a format");
        Yaml parent = tree.get("extends");
        if (parent != null) {
            String name = YamlReading.text(parent, "'extends'");
            Yaml.Mapping base = trees.get(name);
            if (base == null) {
                throw new FormatFault(
                        parent.line(), "'extends': no format '" + name + "', known are " + trees.keySet());
            }
            tree = FormatReader.merge(base, tree);
        }
        ExportFormat format = FormatReader.read(tree, ofUser);
        trees.put(format.id(), tree);
        formats.put(format.id(), format);
    }

    private static String resource(String file) {
        try (InputStream in = Formats.class.getResourceAsStream("/formats/" + file)) {
            if (in == null) throw new IllegalStateException("No built-in format " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> yamlFiles(Path folder, List<Unreadable> faults) {
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

    public Collection<ExportFormat> all() {
        return byId.values();
    }
}
