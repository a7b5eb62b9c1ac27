package io.zapas.workbook;

import java.util.List;

/**
 * A native chart over cells of this workbook.
 *
 * @param categories the cells along the horizontal axis, {@code labels} what stands in them (all days or all text)
 * @param valueTitle what the vertical axis measures, with its unit
 * @param secondTitle likewise for the right-hand axis, "" if no plot uses it
 */
public record Chart(
        String title,
        Area categories,
        List<Value> labels,
        String valueTitle,
        Format valueFormat,
        String secondTitle,
        List<Plot> plots) {

    /** How a series is drawn. */
    public enum Shape {
        COLUMN,
        STACKED_COLUMN,
        /** Part of a fan: stacked areas, the lowest of them invisible. */
        BAND,
        INVISIBLE_BAND,
        LINE,
        DASHED_LINE,
        /** Points without a line. */
        POINTS,
        /** A line in percent on the right-hand axis. */
        SECOND_LINE
    }

    /** @param name in the legend, "" for none; {@code computed} what stands in {@code values}, {@code NaN} where the chart shall leave a gap */
    public record Plot(Shape shape, String name, Area values, double[] computed, Theme color) {
        public Plot {
            if (values.rows() * (values.lastColumn() - values.firstColumn() + 1) != computed.length) {
                throw new IllegalArgumentException(
                        "plot '" + name + "': expected a value per cell of " + values + ", was " + computed.length);
            }
        }
    }
}
