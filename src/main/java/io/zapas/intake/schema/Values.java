package io.zapas.intake.schema;

import static java.util.Map.entry;

import io.zapas.intake.source.Cells;
import io.zapas.intake.source.Names;
import io.zapas.intake.source.Remark;
import io.zapas.intake.source.Wording;
import io.zapas.shop.orders.OrderStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row, typed. A value the row does not tell is {@code null} (or ""), one that cannot be is thrown as a
 * {@link Fault}. Longer than most: one method for each type of value, all of them reading the same row.
 */
public final class Values {
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final long MOST_UNITS = 100_000_000;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1e12");
    private static final Map<String, Boolean> TRUTHS = Map.ofEntries(
            entry("true", true),
            entry("yes", true),
            entry("y", true),
            entry("1", true),
            entry("да", true),
            entry("是", true),
            entry("x", true),
            entry("✓", true),
            entry("approved", true),
            entry("false", false),
            entry("no", false),
            entry("n", false),
            entry("0", false),
            entry("нет", false),
            entry("否", false),
            entry("rejected", false));

    private final Binding binding;
    private final ExportFormat format;
    private final KindSchema schema;
    private final ExportFormat.Zones zones;
    private final TableDate tableDate;
    private final Statuses.Lookup statuses;
    private final @Nullable Object[] told;
    private Cells cells = new Cells();
    private int usedColumn;
    private boolean usedLine;
    private int occurrence;
    private @Nullable OrderStatus ruledStatus;
    private List<Field> absolute = List.of();

    /**
     * A value that cannot be used. Thrown deep in the parsing of a value and caught once per row, so it carries no stack
     * trace: a file of a million bad rows must not cost a million stack walks.
     */
    static final class Fault extends RuntimeException {
        private final String column;
        private final String value;
        private final RejectReason reason;
        private final Remark expected;

        Fault(String column, String value, RejectReason reason, Remark expected) {
            super(null, null, false, false);
            this.column = column;
            this.value = value;
            this.reason = reason;
            this.expected = expected;
        }

        Parsed at(long line) {
            return new Parsed.Rejected(line, Names.cut(column, 200), Names.cut(value, 200), reason, expected);
        }
    }

    Values(Binding binding, ExportFormat.Zones zones, TableDate tableDate) {
        this.binding = binding;
        this.format = binding.format();
        this.schema = format.kind().schema();
        this.zones = zones;
        this.tableDate = tableDate;
        this.statuses = new Statuses.Lookup(format.statuses());
        this.told = new @Nullable Object[schema.fields().size()];
    }

    void row(Cells row) {
        cells = row;
        occurrence = 0;
        ruledStatus = null;
        absolute = List.of();
    }

    void ruled(@Nullable OrderStatus status, List<Field> withoutSign) {
        ruledStatus = status;
        absolute = withoutSign;
    }

    void occurrence(int linesBefore) {
        occurrence = linesBefore;
    }

    /** How many lines of the same key came before. */
    int occurrence() {
        return occurrence;
    }

    Field field(String key) {
        return schema.named(key);
    }

    /** Reads all fields, each of which may ask for those before it. */
    void tell(List<Field> fields) {
        for (int i = 0; i < told.length; i++) {
            Field field = fields.get(i);
            Object value = read(field);
            if (value == null && field.required()) throw missing(field);
            told[i] = field.rule() == null ? value : field.rule().of(this, field, value);
        }
    }

    /** What a field read before says. */
    @Nullable
    Object told(String key) {
        return told[field(key).index()];
    }

    @Nullable
    Object told(int index) {
        return told[index];
    }

    private @Nullable Object read(Field field) {
        return switch (field.type()) {
            case ID -> id(field);
            case IDS -> allTexts(field);
            case WORDS -> words(field);
            case TEXT -> text(field);
            case STATUS -> ruledStatus != null ? ruledStatus : status(field);
            case QUANTITY -> quantity(field);
            case COUNT -> count(field);
            case WHOLE -> whole(field);
            case MONEY -> money(field);
            case AMOUNT -> amount(field);
            case UNIT_PRICE -> unitPrice(field);
            case DECIMAL -> decimal(field);
            case CURRENCY -> currency(field);
            case PRICE_CURRENCY -> told("unit_price") == null ? null : currency(field);
            case TRUTH -> truth(field);
            case PAST, PLANNED -> instant(field);
            case PAST_DAY, PLANNED_DAY, OPEN_DAY -> day(field);
            case TABLE_DAY -> tableDay(field);
        };
    }

    private Fault missing(Field field) {
        boolean time = field.type() == Field.Type.PAST || field.type() == Field.Type.PLANNED;
        Wording expected = time ? Wording.DATE_AND_TIME : field.isDate() ? Wording.DATE : Wording.A_VALUE;
        return fault(field, "", RejectReason.MISSING_VALUE, expected);
    }

    /** The first value any of the field's columns holds, otherwise its constant, otherwise "". */
    String text(Field field) {
        usedColumn = -1;
        usedLine = false;
        Binding.Source[] sources = binding.of(field);
        if (sources.length > 1 && sources[0].spec().sum()) return String.join("|", allTexts(field));
        for (Binding.Source source : sources) {
            String value = Names.clean(cells.get(source.column()));
            if (!source.spec().plain()) value = source.spec().shape(value);
            if (!value.isEmpty()) {
                usedColumn = source.column();
                usedLine = source.spec().perLine();
                return value;
            }
        }
        return binding.constant(field);
    }

    /** Every value the field's columns hold, each once. */
    List<String> allTexts(Field field) {
        return Arrays.stream(binding.of(field))
                .map(source -> source.spec().shape(Names.clean(cells.get(source.column()))))
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_ID)
                .distinct()
                .toList();
    }

    public String raw(int column) {
        return Names.clean(cells.get(column));
    }

    Fault fault(Field field, String value, RejectReason reason, Wording expected, Object... arguments) {
        String column = usedColumn >= 0 ? binding.nameOf(usedColumn) : binding.headerOf(field);
        return new Fault(column, value, reason, Remark.of(expected, arguments));
    }

    private @Nullable String id(Field field) {
        String id = text(field);
        if (id.isEmpty()) return null;
        if (id.length() <= LONGEST_ID) return id;
        throw fault(field, id, RejectReason.TOO_LONG, Wording.AT_MOST_CHARACTERS, LONGEST_ID);
    }

    /** A name is shown, never compared. */
    private @Nullable String words(Field field) {
        String text = text(field);
        return text.isEmpty() ? null : Names.cut(text, LONGEST_TEXT);
    }

    private OrderStatus status(Field field) {
        String text = requiredText(field);
        OrderStatus status = statuses.of(text);
        if (status != null) return status;
        throw fault(field, text, RejectReason.UNKNOWN_STATUS, Wording.STATUS_WORD, format.id());
    }

    private String requiredText(Field field) {
        String text = text(field);
        if (text.isEmpty()) throw missing(field);
        return text;
    }

    private int quantity(Field field) {
        int quantity = units(field, requiredText(field), 0);
        if (quantity == 0) throw fault(field, "0", RejectReason.ZERO_QUANTITY, Wording.AT_LEAST_ONE);
        return quantity;
    }

    private @Nullable Integer count(Field field) {
        if (field.required()) return units(field, requiredText(field), 0);
        Binding.Source[] sources = binding.of(field);
        if (sources.length > 1 && sources[0].spec().sum()) return sum(field, sources);
        String text = text(field);
        return isNothing(text) ? null : (Integer) units(field, text, 0);
    }

    private @Nullable Integer sum(Field field, Binding.Source[] sources) {
        long sum = 0;
        boolean any = false;
        for (Binding.Source source : sources) {
            usedColumn = source.column();
            String text = Names.clean(cells.get(source.column()));
            if (isNothing(text)) continue;
            sum += units(field, text, 0);
            any = true;
        }
        return any ? (Integer) (int) Math.min(sum, Integer.MAX_VALUE) : null;
    }

    private @Nullable Integer whole(Field field) {
        String text = text(field);
        return isNothing(text) ? null : (Integer) units(field, text, -MOST_UNITS);
    }

    private int units(Field field, String text, long least) {
        long units = smallWhole(text);
        if (units < 0) units = exactUnits(field, text);
        if (units < 0 && absolute.contains(field)) units = -units;
        if (units < least) throw fault(field, text, RejectReason.NEGATIVE_QUANTITY, Wording.ZERO_OR_MORE);
        if (units <= MOST_UNITS) return (int) units;
        throw fault(field, text, RejectReason.NUMBER_OUT_OF_RANGE, Wording.AT_MOST, MOST_UNITS);
    }

    /** The usual case without a BigDecimal: up to nine digits and nothing else; -1 for everything else. */
    private static long smallWhole(String text) {
        if (text.length() > 9) return -1;
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            number = number * 10 + digit;
        }
        return number;
    }

    private long exactUnits(Field field, String text) {
        BigDecimal number = parsed(field, text, format.numbers().ofUnits(), Wording.WHOLE_NUMBER);
        if (number.abs().compareTo(MOST_MONEY) > 0) {
            throw fault(field, text, RejectReason.NUMBER_OUT_OF_RANGE, Wording.AT_MOST, MOST_UNITS);
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw fault(field, text, RejectReason.FRACTIONAL_QUANTITY, Wording.WHOLE_NUMBER);
        }
        return number.longValueExact();
    }

    private BigDecimal parsed(Field field, String text, Numbers style, Wording expected) {
        boolean number = usedColumn >= 0 && cells.isNumber(usedColumn);
        BigDecimal parsed = (number && style != Numbers.DOTTED_THOUSANDS ? Numbers.POINT : style).parse(text);
        if (parsed != null) return parsed;
        throw fault(field, text, RejectReason.NOT_A_NUMBER, expected);
    }

    private @Nullable BigDecimal money(Field field) {
        BigDecimal amount = amount(field);
        if (amount == null || amount.signum() >= 0) return amount;
        throw fault(field, amount.toPlainString(), RejectReason.NUMBER_OUT_OF_RANGE, Wording.AMOUNT_ZERO_OR_MORE);
    }

    private @Nullable BigDecimal amount(Field field) {
        String text = text(field);
        if (isNothing(text)) return null;
        BigDecimal amount = parsed(field, text, format.numbers(), Wording.AMOUNT);
        if (amount.abs().compareTo(MOST_MONEY) <= 0) return amount;
        throw fault(field, text, RejectReason.NUMBER_OUT_OF_RANGE, Wording.AT_MOST, MOST_MONEY.toPlainString());
    }

    /** A line's total is divided to six decimals. */
    private @Nullable BigDecimal unitPrice(Field field) {
        BigDecimal amount = money(field);
        if (amount == null || !usedLine || !(told("quantity") instanceof Integer quantity) || quantity == 1)
            return amount;
        return amount.divide(BigDecimal.valueOf(quantity), 6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    private @Nullable Double decimal(Field field) {
        String text = text(field);
        if (isNothing(text)) return null;
        return parsed(field, text, format.numbers().ofUnits(), Wording.NUMBER)
                .round(MathContext.DECIMAL64)
                .doubleValue();
    }

    private @Nullable String currency(Field field) {
        String text = text(field);
        if (text.isEmpty()) return null;
        String code = FieldSource.HeaderName.currencyCode(text);
        if (code.length() > 10) throw fault(field, text, RejectReason.TOO_LONG, Wording.CURRENCY);
        String only = format.onlyCurrency();
        if (only == null || only.equals(code)) return code;
        throw fault(field, text, RejectReason.MIXED_CURRENCY, Wording.ONE_CURRENCY, only);
    }

    private @Nullable Boolean truth(Field field) {
        String text = text(field);
        if (text.isEmpty()) return null;
        Boolean truth = TRUTHS.get(text.toLowerCase(Locale.ROOT));
        if (truth != null) return truth;
        throw fault(field, text, RejectReason.NOT_TRUE_OR_FALSE, Wording.TRUE_OR_FALSE);
    }

    private @Nullable Instant instant(Field field) {
        Moments.Moment moment = moment(field);
        return moment == null ? null : zones.instant(moment);
    }

    private @Nullable LocalDate day(Field field) {
        Moments.Moment moment = moment(field);
        return moment == null ? null : zones.day(moment);
    }

    private LocalDate tableDay(Field field) {
        if (binding.of(field).length == 0) return tableDate.at().toLocalDate();
        LocalDate day = day(field);
        if (day == null) throw missing(field);
        return day;
    }

    private Moments.@Nullable Moment moment(Field field) {
        String text = text(field);
        if (isNothing(text)) return null;
        Moments.Moment moment = parsedMoment(text);
        if (moment == null) throw fault(field, text, RejectReason.NOT_A_DATE, Wording.DATE);
        LocalDate latest = field.type() == Field.Type.OPEN_DAY ? LATEST : tableDate.latestPlausible();
        if (!moment.date().isBefore(EARLIEST) && !moment.date().isAfter(latest)) return moment;
        throw fault(field, text, RejectReason.DATE_OUT_OF_RANGE, Wording.DATE_BETWEEN, EARLIEST, latest);
    }

    private Moments.@Nullable Moment parsedMoment(String text) {
        boolean serial = usedColumn >= 0 && cells.isNumber(usedColumn) && text.length() < 8 | text.indexOf('.') > 0;
        return serial ? Moments.ofSerial(text) : format.moments().parse(text);
    }

    /** When it happened, in the shop's time, for the age of the export; {@code null} where that cannot be told. */
    @Nullable
    public LocalDateTime seenAt(Field field) {
        String text = text(field);
        Moments.Moment moment = isNothing(text) ? null : parsedMoment(text);
        return moment == null ? null : zones.inShop(moment);
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.length() == 1 && "-–—".indexOf(text.charAt(0)) >= 0;
    }
}
