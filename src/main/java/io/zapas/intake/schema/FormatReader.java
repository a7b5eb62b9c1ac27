package io.zapas.intake.schema;

import static io.zapas.intake.yaml.YamlReading.*;

import io.zapas.intake.yaml.FormatFault;
import io.zapas.intake.yaml.Yaml;
import io.zapas.shop.orders.OrderStatus;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link ExportFormat} of its YAML. The keys (only {@code id}, {@code kind} and {@code columns} are needed):
 *
 * <pre>
 * id: my-market-orders          name of the format; one of a built-in replaces it
 * kind: orders                  orders, sales, stock, products, returns, purchase_orders, supply_terms, events, decisions
 * extends: ozon-orders          start from another format; keys and columns given here replace those of it
 * title: free text
 * header:
 *   within: 10                  the header row is looked for in so many rows
 *   groups: true                captions above or below the header row belong to it ("Ликвидность" / "Статус")
 * columns:                      field: accepted headers, without regard to case, ё, spaces and underscores
 *   sku: [SKU, OZON id]
 *   order_id: {headers: [No.], required: true}
 *   unit_price:                 several sources: the first with a value counts
 *     - Price
 *     - {headers: [Line total], per: line}                divided by the quantity
 *   blocked: {headers: [Defective, Held], sum: true}      every column with one of the names, added up
 *   cancel_initiator: {headers: [Why], extract: 'by (\w+)'}
 *   supply_restricted: {headers: [Liquidity], matches: 'limited'}
 *   name: {headers: [Category], template: 'all of {value}'}
 *   shipped_at: {headers: [Sent], empty: ['-']}           values that mean nothing
 *   recommended_supply: {headers: ['For # days'], capture: out_of_stock_window_days}
 * any_of: [on_hand, in_stock]   at least one of these columns; a list of lists for several such groups
 * drop: [Buyer, Address]        personal data: never read
 * constants: {currency: GBP}    fields that no column tells
 * zone: shop                    zone of times without one: shop, utc, Europe/London,
 *                               or {year_first: utc, day_first: shop} by the way of writing
 * slash_dates: day_first        or month_first; otherwise 01/02/2026 is rejected
 * date_patterns: ['d MMM yyyy'] further patterns of java.time
 * numbers: auto                 auto, point, comma, dotted_thousands
 * currency_must_be: GBP         rows in another currency are rejected
 * statuses: {delivered: [Done, 'Received *'], cancelled: [Void]}
 * rows_with: {sku: '\d+'}       rows before the first such row are notes, later ones are no products
 * rules:                        the first whose conditions all hold (whole value; field or header) decides
 *   - {name: postage, when: {sku: 'POST|DOT'}, reject: not_a_product}
 *   - {name: credit note, when: {order_id: 'C.*'}, status: reversal, absolute: [quantity]}
 * repeats: {means: identical, key: [quantity]}            or separate_lines
 * report_date: {find: ['As of (\S+)'], file_name: true}   a table that is dated as a whole
 * newest: content               or file: how the age of the export is told
 * sheets: {skip: [Totals], others: skip}                  sheets beside a table of this format that are not read
 * beside: {format: other, leave_empty: [on_hand]}         told in more detail by another table of the workbook
 * json: {lines: [products]}     arrays of which each element is a row
 * </pre>
 *
 * Longer than most: the list above is the specification, and each of its keys has its method below.
 */
final class FormatReader {
    private static final String[] KEYS = {
        "id",
        "kind",
        "extends",
        "title",
        "header",
        "columns",
        "any_of",
        "drop",
        "constants",
        "zone",
        "slash_dates",
        "date_patterns",
        "numbers",
        "currency_must_be",
        "statuses",
        "rows_with",
        "rules",
        "repeats",
        "report_date",
        "newest",
        "sheets",
        "beside",
        "json"
    };

    private final Yaml.Mapping root;
    private final boolean ofUser;
    private final Kind kind;

    private FormatReader(Yaml.Mapping root, boolean ofUser) {
        onlyKeys(root, "the format", KEYS);
        this.root = root;
        this.ofUser = ofUser;
        Yaml named = needed("kind");
        this.kind = constant(named, text(named, "'kind'"), Kind.class, "'kind'");
    }

    static ExportFormat read(Yaml.Mapping root, boolean ofUser) {
        return new FormatReader(root, ofUser).format();
    }

    /** The child's keys over the parent's; columns one by one. */
    static Yaml.Mapping merge(Yaml.Mapping parent, Yaml.Mapping child) {
        Map<String, Yaml> merged = new LinkedHashMap<>(parent.entries());
        merged.putAll(child.entries());
        merged.remove("extends");
        if (parent.get("columns") instanceof Yaml.Mapping old && child.get("columns") instanceof Yaml.Mapping own) {
            Map<String, Yaml> columns = new LinkedHashMap<>(old.entries());
            columns.putAll(own.entries());
            merged.put("columns", new Yaml.Mapping(own.line(), columns));
        }
        return new Yaml.Mapping(child.line(), merged);
    }

    private Yaml needed(String key) {
        Yaml yaml = root.get(key);
        if (yaml != null) return yaml;
        throw new FormatFault(root.line(), "the format needs '" + key + "'");
    }

    private Yaml.Mapping part(String key) {
        Yaml yaml = root.get(key);
        return yaml == null ? new Yaml.Mapping(root.line(), Map.of()) : mapping(yaml, "'" + key + "'");
    }

    private ExportFormat format() {
        List<FieldSource> columns = columns();
        Map<Field, String> constants = constants();
        checkRequired(columns, constants);
        Yaml.Mapping header = part("header");
        onlyKeys(header, "'header'", "within", "groups");
        Yaml.Mapping sheets = part("sheets");
        onlyKeys(sheets, "'sheets'", "skip", "others");
        Yaml.Mapping json = part("json");
        onlyKeys(json, "'json'", "lines");
        String currency = text(root, "currency_must_be", "");
        return new ExportFormat(
                text(needed("id"), "'id'"),
                kind,
                ofUser,
                wholeNumber(header, "within", 10),
                yes(header, "groups"),
                columns,
                oneOf(),
                normalised(texts(root.get("drop"), "'drop'")),
                constants,
                zone("year_first"),
                zone("day_first"),
                moments(),
                numbers(),
                currency.isEmpty() ? null : currency,
                statuses(),
                rowsWith(),
                RuleReader.read(root.get("rules"), kind),
                repeats(),
                reportDate(),
                oneOf("newest", "content", "file"),
                normalised(texts(sheets.get("skip"), "'skip'")),
                text(sheets, "others", "read").equals("skip"),
                beside(),
                new LinkedHashSet<>(texts(json.get("lines"), "'lines'")));
    }

    private List<FieldSource> columns() {
        List<FieldSource> columns = new ArrayList<>();
        Yaml.Mapping mapping = mapping(needed("columns"), "'columns'");
        for (Map.Entry<String, Yaml> entry : mapping.entries().entrySet()) {
            Field field = field(entry.getValue(), entry.getKey(), kind);
            columns.addAll(ColumnReader.read(field, entry.getValue(), kind));
        }
        return List.copyOf(columns);
    }

    private void checkRequired(List<FieldSource> columns, Map<Field, String> constants) {
        for (Field field : KindFields.of(kind).required()) {
            boolean told = constants.containsKey(field) || columns.stream().anyMatch(c -> c.field() == field);
            boolean dated = field.isDate() && root.get("report_date") != null;
            if (!told && !dated) {
                String message = "a format of this kind needs a column (or a constant) for '" + field.key() + "'";
                throw new FormatFault(needed("columns").line(), message);
            }
        }
    }

    private List<Set<Field>> oneOf() {
        Yaml yaml = root.get("any_of");
        if (yaml == null) return List.of();
        boolean nested = items(yaml).stream().allMatch(Yaml.Sequence.class::isInstance);
        List<Set<Field>> groups = new ArrayList<>();
        for (Yaml group : nested ? items(yaml) : List.of(yaml)) groups.add(fields(group, "'any_of'", kind));
        return groups;
    }

    private Map<Field, String> constants() {
        Map<Field, String> constants = new EnumMap<>(Field.class);
        part("constants")
                .entries()
                .forEach((name, value) -> constants.put(field(value, name, kind), text(value, name)));
        return constants;
    }

    private ExportFormat.ZoneRule zone(String writing) {
        Yaml yaml = root.get("zone");
        if (yaml instanceof Yaml.Mapping mapping) {
            onlyKeys(mapping, "'zone'", "year_first", "day_first");
            yaml = mapping.get(writing);
        }
        String name = yaml == null ? "shop" : text(yaml, "'zone'");
        if (name.equals("shop")) return new ExportFormat.ZoneRule(null);
        try {
            return new ExportFormat.ZoneRule(name.equalsIgnoreCase("utc") ? ZoneOffset.UTC : ZoneId.of(name));
        } catch (DateTimeException e) {
            String expected = "'zone': expected shop, utc or a zone such as Europe/London, was '" + name + "'";
            throw new FormatFault(yaml == null ? root.line() : yaml.line(), expected);
        }
    }

    private Moments moments() {
        Yaml slash = root.get("slash_dates");
        List<DateTimeFormatter> patterns = new ArrayList<>();
        for (Yaml item : items(root.get("date_patterns"))) patterns.add(datePattern(item));
        return new Moments(
                slash == null
                        ? Moments.Slash.UNKNOWN
                        : constant(slash, text(slash, "'slash_dates'"), Moments.Slash.class, "'slash_dates'"),
                List.copyOf(patterns));
    }

    private static DateTimeFormatter datePattern(Yaml item) {
        try {
            return DateTimeFormatter.ofPattern(text(item, "'date_patterns'"), Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new FormatFault(item.line(), "'date_patterns': " + e.getMessage());
        }
    }

    private Numbers numbers() {
        Yaml yaml = root.get("numbers");
        return yaml == null ? Numbers.AUTO : constant(yaml, text(yaml, "'numbers'"), Numbers.class, "'numbers'");
    }

    private Statuses statuses() {
        Map<String, OrderStatus> words = new LinkedHashMap<>();
        Map<Pattern, OrderStatus> patterns = new LinkedHashMap<>();
        part("statuses").entries().forEach((name, yaml) -> {
            OrderStatus status = constant(yaml, name, OrderStatus.class, "'statuses'");
            for (String word : texts(yaml, "'" + name + "'")) {
                if (word.indexOf('*') >= 0) patterns.put(Statuses.star(word), status);
                else words.put(Names.normalise(word), status);
            }
        });
        return new Statuses(words, patterns);
    }

    private Map<Field, Pattern> rowsWith() {
        Map<Field, Pattern> rows = new EnumMap<>(Field.class);
        part("rows_with").entries().forEach((name, yaml) -> rows.put(field(yaml, name, kind), pattern(yaml, name)));
        return rows;
    }

    private Repeats repeats() {
        Yaml.Mapping repeats = part("repeats");
        onlyKeys(repeats, "'repeats'", "means", "key");
        boolean identicalByNature = kind == Kind.ORDERS
                || kind == Kind.PRODUCTS
                || kind == Kind.SUPPLY_TERMS
                || kind == Kind.EVENTS
                || kind == Kind.DECISIONS;
        String means = text(repeats, "means", identicalByNature ? "identical" : "separate_lines");
        if (!means.equals("identical") && !means.equals("separate_lines")) {
            throw new FormatFault(repeats.line(), "'means': expected identical or separate_lines, was '" + means + "'");
        }
        return new Repeats(means.equals("separate_lines"), List.copyOf(fields(repeats.get("key"), "'key'", kind)));
    }

    private ReportDate reportDate() {
        if (root.get("report_date") == null) return ReportDate.NONE;
        Yaml.Mapping date = part("report_date");
        onlyKeys(date, "'report_date'", "find", "file_name");
        List<Pattern> find = items(date.get("find")).stream()
                .map(item -> pattern(item, "'find'"))
                .toList();
        return new ReportDate(find, yes(date, "file_name"), true);
    }

    private boolean oneOf(String key, String first, String second) {
        String text = text(root, key, first);
        if (text.equals(first) || text.equals(second)) return text.equals(first);
        throw new FormatFault(
                needed(key).line(), "'" + key + "': expected " + first + " or " + second + ", was '" + text + "'");
    }

    private ExportFormat.@Nullable Beside beside() {
        if (root.get("beside") == null) return null;
        Yaml.Mapping beside = part("beside");
        onlyKeys(beside, "'beside'", "format", "leave_empty");
        return new ExportFormat.Beside(
                text(beside, "format", ""), fields(beside.get("leave_empty"), "'leave_empty'", kind));
    }

    private static Set<String> normalised(List<String> names) {
        Set<String> normalised = new LinkedHashSet<>();
        names.forEach(name -> normalised.add(Names.normalise(name)));
        return normalised;
    }
}
