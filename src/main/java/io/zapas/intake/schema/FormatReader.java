package io.zapas.intake.schema;

import io.zapas.intake.source.Names;
import io.zapas.intake.yaml.Yaml;
import io.zapas.shop.orders.OrderStatus;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * marketplace: ozon             whose export it is, where what the marketplace alone does depends on it
 * own_warehouse: true           stock in the seller's own warehouses, told by article, with the platform's upload template
 * </pre>
 *
 * Longer than most: the list above is the specification, and each of its keys has its method below.
 */
final class FormatReader {
    private static final String[] KEYS = ("id kind extends title header columns any_of drop constants zone slash_dates"
                    + " date_patterns numbers currency_must_be statuses rows_with rules repeats report_date newest sheets"
                    + " beside json marketplace own_warehouse")
            .split(" ");
    private static final String[] COLUMN_KEYS =
            "headers required per sum extract matches template empty capture".split(" ");

    private final Yaml.Mapping root;
    private final boolean ofUser;
    private final Kind kind;
    private final KindSchema schema;

    private FormatReader(Yaml.Mapping root, boolean ofUser) {
        this.root = root.onlyKeys("the format", KEYS);
        this.ofUser = ofUser;
        this.kind = needed("kind").constant(Kind.class, "'kind'");
        this.schema = kind.schema();
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
        return root.needed(key, "the format");
    }

    private ExportFormat format() {
        List<FieldSource> columns = columns();
        Map<Field, String> constants = constants();
        checkNeeded(columns, constants);
        Yaml.Mapping header = root.part("header", "within", "groups");
        Yaml.Mapping sheets = root.part("sheets", "skip", "others");
        String currency = root.text("currency_must_be", "");
        return new ExportFormat(
                needed("id").text("'id'"),
                kind,
                ofUser,
                root.text("marketplace", ""),
                root.yes("own_warehouse"),
                header.wholeNumber("within", 10),
                header.yes("groups"),
                columns,
                oneOf(),
                normalised(root.texts("drop")),
                constants,
                zone("year_first"),
                zone("day_first"),
                moments(),
                root.get("numbers") == null ? Numbers.AUTO : needed("numbers").constant(Numbers.class, "'numbers'"),
                currency.isEmpty() ? null : currency,
                statuses(),
                rowsWith(),
                root.items("rules").stream().map(this::rule).toList(),
                repeats(),
                reportDate(),
                root.isFirst("newest", "content", "file"),
                normalised(sheets.texts("skip")),
                !sheets.isFirst("others", "read", "skip"),
                beside(),
                new LinkedHashSet<>(root.part("json", "lines").texts("lines")));
    }

    private Field field(Yaml yaml, String name) {
        Field field = schema.field(name);
        if (field != null) return field;
        String known = schema.fields().stream().map(Field::key).collect(Collectors.joining(", "));
        String of = kind.name().toLowerCase(Locale.ROOT);
        throw yaml.fault("no field '" + name + "' in " + of + ": expected one of " + known);
    }

    private Set<Field> fields(List<Yaml> names, String what) {
        Set<Field> fields = new LinkedHashSet<>();
        for (Yaml name : names) fields.add(field(name, name.text(what)));
        return fields;
    }

    private List<FieldSource> columns() {
        List<FieldSource> columns = new ArrayList<>();
        needed("columns").mapping("'columns'").entries().forEach((name, yaml) -> {
            Field field = field(yaml, name);
            boolean onlyNames = yaml.items().stream().allMatch(Yaml.Scalar.class::isInstance);
            for (Yaml item : onlyNames ? List.of(yaml) : yaml.items()) columns.add(column(field, item));
        });
        return List.copyOf(columns);
    }

    private FieldSource column(Field field, Yaml yaml) {
        if (!(yaml instanceof Yaml.Mapping spec)) {
            return new FieldSource(field, headers(yaml), false, false, false, null, null, null, List.of(), null);
        }
        String what = "column '" + field.key() + "'";
        spec.onlyKeys(what, COLUMN_KEYS);
        String template = spec.text("template", "");
        Yaml capture = spec.get("capture");
        return new FieldSource(
                field,
                headers(spec.needed("headers", what)),
                spec.yes("required"),
                !spec.isFirst("per", "unit", "line"),
                spec.yes("sum"),
                spec.pattern("extract"),
                spec.pattern("matches"),
                template.isEmpty() ? null : template,
                spec.texts("empty"),
                capture == null ? null : field(capture, capture.text("'capture'")));
    }

    private static List<FieldSource.HeaderName> headers(Yaml names) {
        List<FieldSource.HeaderName> headers = new ArrayList<>();
        for (Yaml item : names.items()) {
            String name = item.text("'headers'");
            if (Names.normalise(name).isEmpty()) throw item.fault("a header name is empty");
            headers.add(FieldSource.HeaderName.of(name));
        }
        if (headers.isEmpty()) throw names.fault("no header name is given");
        return List.copyOf(headers);
    }

    private void checkNeeded(List<FieldSource> columns, Map<Field, String> constants) {
        for (Field field : schema.fields()) {
            if (field.need() == Field.Need.NONE) continue;
            boolean told = constants.containsKey(field) || columns.stream().anyMatch(c -> c.field() == field);
            boolean dated = field.isDate() && root.get("report_date") != null;
            if (!told && !dated) {
                throw needed("columns")
                        .fault("a format of this kind needs a column (or a constant) for '" + field.key() + "'");
            }
        }
    }

    private List<Set<Field>> oneOf() {
        List<Yaml> groups = root.items("any_of");
        if (groups.isEmpty()) return List.of();
        boolean nested = groups.stream().allMatch(Yaml.Sequence.class::isInstance);
        return nested
                ? groups.stream()
                        .map(group -> fields(group.items(), "'any_of'"))
                        .toList()
                : List.of(fields(groups, "'any_of'"));
    }

    private Map<Field, String> constants() {
        Map<Field, String> constants = new LinkedHashMap<>();
        root.part("constants").entries().forEach((name, value) -> constants.put(field(value, name), value.text(name)));
        return constants;
    }

    private ExportFormat.ZoneRule zone(String writing) {
        Yaml yaml = root.get("zone");
        if (yaml instanceof Yaml.Mapping mapping) {
            yaml = mapping.onlyKeys("'zone'", "year_first", "day_first").get(writing);
        }
        String name = yaml == null ? "shop" : yaml.text("'zone'");
        if (yaml == null || name.equals("shop")) return new ExportFormat.ZoneRule(null);
        try {
            return new ExportFormat.ZoneRule(name.equalsIgnoreCase("utc") ? ZoneOffset.UTC : ZoneId.of(name));
        } catch (DateTimeException e) {
            throw yaml.fault("'zone': expected shop, utc or a zone such as Europe/London, was '" + name + "'");
        }
    }

    private Moments moments() {
        Yaml slash = root.get("slash_dates");
        return new Moments(
                slash == null ? Moments.Slash.UNKNOWN : slash.constant(Moments.Slash.class, "'slash_dates'"),
                root.items("date_patterns").stream()
                        .map(FormatReader::datePattern)
                        .toList());
    }

    private static DateTimeFormatter datePattern(Yaml item) {
        try {
            return DateTimeFormatter.ofPattern(item.text("'date_patterns'"), Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw item.fault("'date_patterns': " + e.getMessage());
        }
    }

    private Statuses statuses() {
        Map<String, OrderStatus> words = new LinkedHashMap<>();
        Map<Pattern, OrderStatus> patterns = new LinkedHashMap<>();
        root.part("statuses").entries().forEach((name, yaml) -> {
            OrderStatus status = yaml.constant(name, OrderStatus.class, "'statuses'");
            for (String word : yaml.texts("'" + name + "'")) {
                if (word.indexOf('*') >= 0) patterns.put(Statuses.star(word), status);
                else words.put(Names.normalise(word), status);
            }
        });
        return new Statuses(words, patterns);
    }

    private Map<Field, Pattern> rowsWith() {
        Map<Field, Pattern> rows = new LinkedHashMap<>();
        root.part("rows_with").entries().forEach((name, yaml) -> rows.put(field(yaml, name), yaml.pattern(name)));
        return rows;
    }

    private ExportFormat.RowRule rule(Yaml yaml) {
        Yaml.Mapping rule = yaml.mapping("a rule").onlyKeys("a rule", "name", "when", "reject", "status", "absolute");
        Yaml name = rule.get("name");
        Yaml when = rule.get("when");
        if (name == null || when == null) throw rule.fault("a rule needs 'name' and 'when'");
        List<ExportFormat.RowRule.Condition> conditions = new ArrayList<>();
        when.mapping("'when'")
                .entries()
                .forEach((key, pattern) -> conditions.add(new ExportFormat.RowRule.Condition(
                        schema.field(key), Names.normalise(key), pattern.pattern("'" + key + "'"))));
        if (conditions.isEmpty()) throw when.fault("'when': a rule needs a condition");
        Yaml reject = rule.get("reject");
        Yaml status = rule.get("status");
        return new ExportFormat.RowRule(
                name.text("'name'"),
                conditions,
                reject == null ? null : reject.constant(RejectReason.class, "'reject'"),
                status == null ? null : status.constant(OrderStatus.class, "'status'"),
                List.copyOf(fields(rule.items("absolute"), "'absolute'")));
    }

    private ExportFormat.Repeats repeats() {
        Yaml.Mapping repeats = root.part("repeats", "means", "key");
        boolean lines = repeats.get("means") == null
                ? schema.repeatsAreLines()
                : !repeats.isFirst("means", "identical", "separate_lines");
        return new ExportFormat.Repeats(lines, List.copyOf(fields(repeats.items("key"), "'key'")));
    }

    private ExportFormat.ReportDate reportDate() {
        Yaml.Mapping date = root.part("report_date", "find", "file_name");
        List<Pattern> find =
                date.items("find").stream().map(item -> item.pattern("'find'")).toList();
        return new ExportFormat.ReportDate(find, date.yes("file_name"), root.get("report_date") != null);
    }

    private ExportFormat.@Nullable Beside beside() {
        if (root.get("beside") == null) return null;
        Yaml.Mapping beside = root.part("beside", "format", "leave_empty");
        return new ExportFormat.Beside(beside.text("format", ""), fields(beside.items("leave_empty"), "'leave_empty'"));
    }

    private static Set<String> normalised(List<String> names) {
        return names.stream().map(Names::normalise).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
