package io.zapas.intake.schema;

import io.zapas.intake.source.Wording;
import io.zapas.shop.Row;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of export consists of, as {@link Kind} declares it. A row is made of its fields by name: {@code order_id}
 * becomes the component {@code orderId}; a component that no field fills, or the other way round, is found when the class is
 * loaded. Where a row does not say, a component that is not {@code @Nullable} holds "", 0 or false.
 */
public final class KindSchema {
    /** The component that tells lines of one key apart; no field fills it. */
    private static final String OCCURRENCE = "occurrence";

    private final List<Field> fields;
    private final Map<String, Field> byKey = new LinkedHashMap<>();
    private final List<Field> lineKey;
    private final Declaration<?> declared;
    private final List<RecordComponent> keptBy;
    private final MethodHandle constructor;
    /** By component: the field that fills it, or -1 for the occurrence. */
    private final int[] filledBy;

    private final @Nullable Object[] otherwise;

    private KindSchema(Kind kind, Declaration<?> declared) {
        this.declared = declared;
        fields = List.copyOf(declared.fields);
        fields.forEach(field -> byKey.put(field.key(), field));
        lineKey = declared.lineKey.stream().map(this::named).toList();
        RecordComponent[] components = declared.row.getRecordComponents();
        filledBy = Arrays.stream(components).mapToInt(this::fieldOf).toArray();
        otherwise = Arrays.stream(components).map(KindSchema::otherwise).toArray();
        constructor = constructor(declared.row, components);
        keptBy = Arrays.stream(components)
                .filter(component -> declared.keptBy.contains(key(component)))
                .toList();
        long filling = Arrays.stream(filledBy).filter(f -> f >= 0).count() + declared.fillingNone.size();
        if (filling != fields.size()) throw new IllegalStateException(kind + ": a field fills no component of its row");
        if (keptBy.size() != declared.keptBy.size())
            throw new IllegalStateException(kind + ": kept by what is no part");
    }

    private int fieldOf(RecordComponent component) {
        Field field = byKey.get(key(component));
        if (field != null) return field.index();
        if (component.getName().equals(OCCURRENCE)) return -1;
        throw new IllegalStateException("no field fills " + component);
    }

    /** {@code orderId} is filled by {@code order_id}, unless it is declared otherwise. */
    private String key(RecordComponent component) {
        String snake = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return declared.filling.getOrDefault(component.getName(), snake);
    }

    private static @Nullable Object otherwise(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) return false;
        if (type == int.class) return 0;
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return type == String.class && !nullable ? "" : null;
    }

    private static MethodHandle constructor(Class<?> row, RecordComponent[] components) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return MethodHandles.publicLookup()
                    .findConstructor(row, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Row.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Field> fields() {
        return fields;
    }

    /** The field of this name, {@code null} where the kind has none. */
    public @Nullable Field field(String key) {
        return byKey.get(key);
    }

    Field named(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    /** Fields whose equal values mean the same row, or a further line of it. */
    List<Field> lineKey() {
        return lineKey;
    }

    /** What a second row of a key in one file is, where its format does not say: a further line, or the same again. */
    boolean repeatsAreLines() {
        return declared.repeatsAreLines;
    }

    boolean isBook() {
        return declared.book;
    }

    /** Makes the row out of its fields, which are read in the order of their declaration. */
    Row row(Values values) {
        values.tell(fields);
        @Nullable Object[] arguments = new Object[filledBy.length];
        for (int i = 0; i < arguments.length; i++) {
            Object told = filledBy[i] < 0 ? (Object) values.occurrence() : values.told(filledBy[i]);
            arguments[i] = told == null ? otherwise[i] : told;
        }
        try {
            return (Row) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a row is kept under where the newest of a key holds. */
    public String key(Row row) {
        if (keptBy.isEmpty()) throw new IllegalStateException("kept in a table of its own");
        return keptBy.stream()
                .map(component -> Objects.toString(component(row, component), ""))
                .collect(Collectors.joining("\t"));
    }

    private static @Nullable Object component(Row row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a row brings into the account of its file. */
    public Amount amount(Row row) {
        return declared.amount(row);
    }

    /** Units and money that a row brings in, for the tie-out; a kind without amounts counts nothing. */
    public record Amount(String currency, long units, BigDecimal money) {
        private static final Amount NOTHING = of(0);

        static Amount of(long units) {
            return new Amount("", units, BigDecimal.ZERO);
        }

        static Amount of(@Nullable String currency, long units, @Nullable BigDecimal price, int times) {
            BigDecimal money = price == null ? BigDecimal.ZERO : price.multiply(BigDecimal.valueOf(times));
            return new Amount(Objects.requireNonNullElse(currency, ""), units, money);
        }
    }

    /** Later dates of a row lie behind its first one; zones differ between columns of one file, hence the day's grace. */
    static Field.Rule notBefore(String first) {
        return (row, field, value) -> {
            Object from = row.told(first);
            if (value instanceof Instant at && from instanceof Instant start) {
                if (at.isBefore(start.minus(1, ChronoUnit.DAYS)))
                    throw early(row, field, Wording.NOT_BEFORE_ORDER, from);
            } else if (value instanceof LocalDate day && from instanceof LocalDate start && day.isBefore(start)) {
                throw early(row, field, Wording.NOT_BEFORE, from);
            }
            return value;
        };
    }

    private static RuntimeException early(Values row, Field field, Wording expected, Object from) {
        return row.fault(field, row.text(field), RejectReason.DATES_OUT_OF_ORDER, expected, from);
    }

    static <R extends Record & Row> Declaration<R> of(Class<R> row) {
        return new Declaration<>(row);
    }

    /** The words {@link Kind} declares a kind with. */
    static final class Declaration<R extends Record & Row> {
        private final Class<R> row;
        private final List<Field> fields = new ArrayList<>();
        private final Map<String, String> filling = new HashMap<>();
        private final List<String> fillingNone = new ArrayList<>();
        private List<String> lineKey = List.of();
        private List<String> keptBy = List.of();
        private boolean repeatsAreLines;
        private boolean book;
        private Function<R, Amount> sums = any -> Amount.NOTHING;

        private Declaration(Class<R> row) {
            this.row = row;
        }

        /** A format has to name columns for these, and every row has to tell them. */
        Declaration<R> needs(Field.Type type, String... keys) {
            return add(Field.Need.VALUE, type, null, keys);
        }

        Declaration<R> needs(Field.Type type, Field.Rule rule, String... keys) {
            return add(Field.Need.VALUE, type, rule, keys);
        }

        /** A format has to name a column for it; a row may leave it empty. */
        Declaration<R> needsColumn(Field.Type type, Field.Rule rule, String key) {
            return add(Field.Need.COLUMN, type, rule, key);
        }

        Declaration<R> may(Field.Type type, String... keys) {
            return add(Field.Need.NONE, type, null, keys);
        }

        Declaration<R> may(Field.Type type, Field.Rule rule, String... keys) {
            return add(Field.Need.NONE, type, rule, keys);
        }

        private Declaration<R> add(Field.Need need, Field.Type type, Field.@Nullable Rule rule, String... keys) {
            for (String key : keys) {
                fields.add(new Field(key, fields.size(), type, need, rule));
            }
            return this;
        }

        /** A component of another name than the field that fills it. */
        Declaration<R> filling(String component, String key) {
            filling.put(component, key);
            return this;
        }

        /** A field that only the rules of others ask for. */
        Declaration<R> fillingNone(String key) {
            fillingNone.add(key);
            return this;
        }

        Declaration<R> linesOf(String... keys) {
            lineKey = List.of(keys);
            return this;
        }

        Declaration<R> repeatsAreLines() {
            repeatsAreLines = true;
            return this;
        }

        /** Rows equal in these are states of one row, of which the newest is kept; not for kinds with tables of their own. */
        Declaration<R> keptBy(String... keys) {
            keptBy = List.of(keys);
            return this;
        }

        Declaration<R> book() {
            book = true;
            return this;
        }

        Declaration<R> sums(Function<R, Amount> amount) {
            sums = amount;
            return this;
        }

        private Amount amount(Row any) {
            return sums.apply(row.cast(any));
        }

        KindSchema schema(Kind kind) {
            return new KindSchema(kind, this);
        }
    }
}
