package io.zapas.intake.schema;

import io.zapas.intake.recognise.TableDate;
import io.zapas.intake.source.Cells;
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
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row, typed. A method without {@code required} in its name answers {@code null} (or "") where the row
 * does not say; every method throws {@link RowFault} where it says something that cannot be. Longer than most: one method
 * for each type of value, all of them reading the same row.
 */
public final class Values {
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final long MOST_UNITS = 100_000_000;
    private static final BigDecimal MOST_MONEY = new BigDecimal("1e12");
    private final Binding binding;
    private final ExportFormat format;
    private final Zones zones;
    private final TableDate tableDate;
    private final Statuses.Lookup statuses;
    private Cells cells = new Cells();
    private int usedColumn;
    private boolean usedLine;
    private @Nullable OrderStatus ruledStatus;
    private List<Field> absolute = List.of();

    Values(Binding binding, Zones zones, TableDate tableDate) {
        this.binding = binding;
        this.format = binding.format();
        this.zones = zones;
        this.tableDate = tableDate;
        this.statuses = new Statuses.Lookup(format.statuses());
    }

    void row(Cells row) {
        cells = row;
        ruledStatus = null;
        absolute = List.of();
    }

    void ruled(@Nullable OrderStatus status, List<Field> withoutSign) {
        ruledStatus = status;
        absolute = withoutSign;
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

    RowFault fault(Field field, String value, RejectReason reason, Wording expected, Object... arguments) {
        String column = usedColumn >= 0 ? binding.nameOf(usedColumn) : binding.headerOf(field);
        return new RowFault(column, value, reason, Remark.of(expected, arguments));
    }

    String requiredId(Field field) {
        String id = id(field);
        if (id == null) throw fault(field, "", RejectReason.MISSING_VALUE, Wording.A_VALUE);
        return id;
    }

    @Nullable
    String id(Field field) {
        String id = text(field);
        if (id.isEmpty()) return null;
        if (id.length() <= LONGEST_ID) return id;
        throw fault(field, id, RejectReason.TOO_LONG, Wording.AT_MOST_CHARACTERS, LONGEST_ID);
    }

    /** Free text, cut to 1,000 characters: a name is shown, never compared. */
    @Nullable
    String words(Field field) {
        String text = text(field);
        return text.isEmpty() ? null : Quoted.cut(text, LONGEST_TEXT);
    }

    String place() {
        String place = id(Field.LOCATION);
        return place == null ? "" : place;
    }

    OrderStatus requiredStatus() {
        if (ruledStatus != null) return ruledStatus;
        String text = requiredText(Field.STATUS);
        OrderStatus status = statuses.of(text);
        if (status != null) return status;
        throw fault(Field.STATUS, text, RejectReason.UNKNOWN_STATUS, Wording.STATUS_WORD, format.id());
    }

    private String requiredText(Field field) {
        String text = text(field);
        if (text.isEmpty()) throw fault(field, "", RejectReason.MISSING_VALUE, Wording.A_VALUE);
        return text;
    }

    /** Whole units, at least 1. */
    int requiredQuantity() {
        int quantity = requiredCount(Field.QUANTITY);
        if (quantity == 0) throw fault(Field.QUANTITY, "0", RejectReason.ZERO_QUANTITY, Wording.AT_LEAST_ONE);
        return quantity;
    }

    int requiredCount(Field field) {
        return units(field, requiredText(field), 0);
    }

    /** Whole units, 0 or more. */
    @Nullable
    Integer count(Field field) {
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

    /** A whole number as told, even where it makes no sense. */
    @Nullable
    Integer whole(Field field) {
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

    /** An amount of 0 or more. */
    @Nullable
    BigDecimal money(Field field) {
        BigDecimal amount = amount(field);
        if (amount == null || amount.signum() >= 0) return amount;
        throw fault(field, amount.toPlainString(), RejectReason.NUMBER_OUT_OF_RANGE, Wording.AMOUNT_ZERO_OR_MORE);
    }

    /** An amount as told, even where it makes no sense. */
    @Nullable
    BigDecimal amount(Field field) {
        String text = text(field);
        if (isNothing(text)) return null;
        BigDecimal amount = parsed(field, text, format.numbers(), Wording.AMOUNT);
        if (amount.abs().compareTo(MOST_MONEY) <= 0) return amount;
        throw fault(field, text, RejectReason.NUMBER_OUT_OF_RANGE, Wording.AT_MOST, MOST_MONEY.toPlainString());
    }

    /** Price of one unit; a line's total is divided, to six decimals, by its quantity. */
    @Nullable
    BigDecimal unitPrice(int quantity) {
        BigDecimal amount = money(Field.UNIT_PRICE);
        if (amount == null || !usedLine || quantity == 1) return amount;
        return amount.divide(BigDecimal.valueOf(quantity), 6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    @Nullable
    Double decimal(Field field) {
        String text = text(field);
        if (isNothing(text)) return null;
        return parsed(field, text, format.numbers().ofUnits(), Wording.NUMBER)
                .round(MathContext.DECIMAL64)
                .doubleValue();
    }

    @Nullable
    String currency() {
        String text = text(Field.CURRENCY);
        if (text.isEmpty()) return null;
        String code = HeaderName.currencyCode(text);
        if (code.length() > 10) throw fault(Field.CURRENCY, text, RejectReason.TOO_LONG, Wording.CURRENCY);
        String only = format.onlyCurrency();
        if (only == null || only.equals(code)) return code;
        throw fault(Field.CURRENCY, text, RejectReason.MIXED_CURRENCY, Wording.ONE_CURRENCY, only);
    }

    @Nullable
    Boolean truth(Field field) {
        String text = text(field);
        if (text.isEmpty()) return null;
        Boolean truth = Truth.of(text);
        if (truth != null) return truth;
        throw fault(field, text, RejectReason.NOT_TRUE_OR_FALSE, Wording.TRUE_OR_FALSE);
    }

    @Nullable
    Instant instant(Field field) {
        Moment moment = moment(field);
        return moment == null ? null : zones.instant(moment);
    }

    Instant requiredInstant(Field field) {
        Instant instant = instant(field);
        if (instant == null) throw fault(field, "", RejectReason.MISSING_VALUE, Wording.DATE_AND_TIME);
        return instant;
    }

    @Nullable
    LocalDate day(Field field) {
        Moment moment = moment(field);
        return moment == null ? null : zones.day(moment);
    }

    LocalDate requiredDay(Field field) {
        LocalDate day = day(field);
        if (day == null) throw fault(field, "", RejectReason.MISSING_VALUE, Wording.DATE);
        return day;
    }

    /** The row's date, or the one its table states for all rows. */
    LocalDate tableDay(Field field) {
        return binding.of(field).length > 0
                ? requiredDay(field)
                : tableDate.at().toLocalDate();
    }

    private @Nullable Moment moment(Field field) {
        String text = text(field);
        if (isNothing(text)) return null;
        Moment moment = parsedMoment(text);
        if (moment == null) throw fault(field, text, RejectReason.NOT_A_DATE, Wording.DATE);
        LocalDate latest = field == Field.VALID_UNTIL || field == Field.TO ? LATEST : tableDate.latestPlausible();
        if (!moment.date().isBefore(EARLIEST) && !moment.date().isAfter(latest)) return moment;
        throw fault(field, text, RejectReason.DATE_OUT_OF_RANGE, Wording.DATE_BETWEEN, EARLIEST, latest);
    }

    private @Nullable Moment parsedMoment(String text) {
        boolean serial = usedColumn >= 0 && cells.isNumber(usedColumn) && text.length() < 8 | text.indexOf('.') > 0;
        return serial ? Moments.ofSerial(text) : format.moments().parse(text);
    }

    /** When it happened, in the shop's time, for the age of the export; {@code null} where that cannot be told. */
    @Nullable
    public LocalDateTime seenAt(Field field) {
        String text = text(field);
        Moment moment = isNothing(text) ? null : parsedMoment(text);
        return moment == null ? null : zones.inShop(moment);
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.length() == 1 && "-–—".indexOf(text.charAt(0)) >= 0;
    }
}
