package io.zapas.report;

import io.zapas.report.text.Headings;
import io.zapas.shop.Money;
import io.zapas.workbook.Column;
import io.zapas.workbook.Format;
import io.zapas.workbook.Look;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * The columns of a table, told one after the other: a column is its id, which is also the key of its header and comment (see
 * {@link Headings}), its format, and what it shows of a row. What is said of a column after it holds for that one alone.
 */
public final class Columns<T> {
    private final SheetContext draft;
    private final String table;
    private final Headings on;
    private final List<Column<T>> columns = new ArrayList<>();
    private String group = "";
    private boolean folding;

    Columns(SheetContext draft, String table, Headings on) {
        this.draft = draft;
        this.table = table;
        this.on = on;
    }

    /** Begins a group of columns under a caption of their own, {@code <table>.group.<id>}. */
    public Columns<T> group(String id) {
        group = draft.texts().get(table + ".group." + id);
        folding = false;
        return this;
    }

    /** As {@link #group}, folded away. */
    public Columns<T> foldedGroup(String id) {
        group(id);
        folding = true;
        return this;
    }

    public Columns<T> text(String id, int width, Function<T, String> value) {
        return add(on.text(id, width, value));
    }

    /** Text that may take several lines. */
    public Columns<T> wrapped(String id, int width, Function<T, String> value) {
        return text(id, width, value).look(Look.WRAPPED);
    }

    public Columns<T> location(int width, Function<T, String> location) {
        return wrapped("location", width, row -> draft.location(location.apply(row)));
    }

    /** Not-a-number and infinity leave the cell empty. */
    public Columns<T> number(String id, Format format, ToDoubleFunction<T> value) {
        return add(on.of(id, format, row -> Value.of(value.applyAsDouble(row))));
    }

    public Columns<T> whole(String id, ToDoubleFunction<T> value) {
        return number(id, Format.WHOLE, value);
    }

    public Columns<T> amount(String id, Function<T, Optional<Money>> value) {
        return of(id, Format.MONEY, row -> Value.ofNumber(value.apply(row).map(Money::amount)));
    }

    public Columns<T> day(String id, Function<T, Optional<LocalDate>> value) {
        return of(id, Format.DATE, row -> Value.ofDay(value.apply(row)));
    }

    public Columns<T> of(String id, Format format, Function<T, Value> value) {
        return add(on.of(id, format, value));
    }

    /** Formulas over other cells of the row. */
    public Columns<T> formula(String id, Format format, BiFunction<T, RowRef, Value> value) {
        return add(on.computed(id, format, value));
    }

    /** Empty cells for the planner to write in. */
    public Columns<T> input(String id, Format format) {
        return of(id, format, row -> Value.EMPTY).look(Look.INPUT);
    }

    public Columns<T> add(Column<T> column) {
        Column<T> grouped = group.isEmpty() ? column : column.group(group);
        columns.add(folding ? grouped.folded() : grouped);
        return this;
    }

    public Columns<T> width(int characters) {
        return last(column -> column.width(characters));
    }

    public Columns<T> look(Look look) {
        return last(column -> column.look(look));
    }

    public Columns<T> strong() {
        return look(Look.STRONG);
    }

    public Columns<T> folded() {
        return last(Column::folded);
    }

    public Columns<T> spanning(int gridColumns) {
        return last(column -> column.spanning(gridColumns));
    }

    private Columns<T> last(UnaryOperator<Column<T>> change) {
        int last = columns.size() - 1;
        columns.set(last, change.apply(columns.get(last)));
        return this;
    }

    public List<Column<T>> list() {
        return List.copyOf(columns);
    }

    public int size() {
        return columns.size();
    }

    public int[] widths() {
        return columns.stream().mapToInt(Column::width).toArray();
    }

    /** Where a column stands, counted from the left. */
    public int indexOf(String id) {
        return columns.stream().map(Column::id).toList().indexOf(id);
    }
}
