package io.zapas.workbook;

import io.zapas.workbook.Chart.Plot;
import io.zapas.workbook.Chart.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFAreaChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLegendEntry;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/**
 * Draws a {@link Chart}. The values go into the chart's cache together with their reference: the cells themselves are
 * streamed away by then, and previews show the cache.
 */
final class ChartDrawing {
    private static final Set<Shape> LINES = Set.of(Shape.LINE, Shape.DASHED_LINE, Shape.POINTS);
    /** Letters, in hundredths of a point. */
    private static final int TEXT = 900;

    private static final int TITLE = 1100;
    /** In 60,000ths of a degree. */
    private static final int SLANT = -45 * 60_000;

    private static final double LINE_POINTS = 2;
    /** More would be written over each other. */
    private static final int MOST_LABELS = 16;

    private final XSSFChart target;
    private final Chart chart;
    private final String dayPattern;
    private final XDDFDataSource<?> categories;
    private final XDDFCategoryAxis bottom;
    private final XDDFValueAxis left;

    ChartDrawing(XSSFChart target, Chart chart, String dayPattern) {
        this.target = target;
        this.chart = chart;
        this.dayPattern = dayPattern;
        this.categories = categories();
        this.bottom = target.createCategoryAxis(AxisPosition.BOTTOM);
        this.left = target.createValueAxis(AxisPosition.LEFT);
    }

    void draw() {
        target.setTitleText(chart.title());
        target.setTitleOverlay(false);
        target.displayBlanksAs(DisplayBlanks.GAP);
        // detail columns that are folded away must not empty the charts over them
        target.setPlotOnlyVisibleCells(false);
        legend();
        axes();
        areas();
        columns(Shape.STACKED_COLUMN, BarGrouping.STACKED);
        columns(Shape.COLUMN, BarGrouping.CLUSTERED);
        lines();
        secondLines();
        fonts(target);
    }

    /** Plots without a name have no entry; what a single plot shows stands in the title and at the axis. Entries are numbered as drawn: areas, columns, lines. */
    private void legend() {
        if (chart.plots().size() == 1) {
            return;
        }
        XDDFChartLegend legend = target.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        for (Plot plot : chart.plots()) {
            if (plot.name().isEmpty()) {
                XDDFLegendEntry entry = legend.addEntry();
                entry.setIndex(chart.plots().indexOf(plot));
                entry.setDelete(true);
            }
        }
    }

    private void axes() {
        bottom.setTickLabelPosition(AxisTickLabelPosition.LOW);
        bottom.setMajorTickMark(AxisTickMark.OUT);
        if (dated()) {
            bottom.setNumberFormat(dayPattern);
            slant(target.getCTChart().getPlotArea().getCatAxArray(0));
        }
        if (chart.labels().size() > MOST_LABELS) {
            int skip = (chart.labels().size() + MOST_LABELS - 1) / MOST_LABELS;
            CTCatAx axis = target.getCTChart().getPlotArea().getCatAxArray(0);
            axis.addNewTickLblSkip().setVal(skip);
            axis.addNewTickMarkSkip().setVal(skip);
        }
        left.setTitle(chart.valueTitle());
        left.setNumberFormat(chart.valueFormat().pattern());
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setMinimum(0);
        left.getOrAddMajorGridProperties().setLineProperties(line(Theme.LINE, 0.5));
        left.setCrossBetween(has(Shape.BAND) ? AxisCrossBetween.MIDPOINT_CATEGORY : AxisCrossBetween.BETWEEN);
    }

    private void areas() {
        List<Plot> plots = plots(Set.of(Shape.BAND, Shape.INVISIBLE_BAND));
        if (plots.isEmpty()) {
            return;
        }
        XDDFAreaChartData data = (XDDFAreaChartData) target.createData(ChartTypes.AREA, bottom, left);
        data.setGrouping(Grouping.STACKED);
        plots.forEach(plot -> {
            XDDFShapeProperties shape = new XDDFShapeProperties();
            shape.setFillProperties(plot.shape() == Shape.BAND ? fill(plot.color()) : new XDDFNoFillProperties());
            add(data, plot).setShapeProperties(shape);
        });
        target.plot(data);
    }

    private void columns(Shape shape, BarGrouping grouping) {
        List<Plot> plots = plots(Set.of(shape));
        if (plots.isEmpty()) {
            return;
        }
        XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(grouping);
        data.setGapWidth(60);
        if (grouping == BarGrouping.STACKED) {
            data.setOverlap((byte) 100);
        }
        data.setVaryColors(false);
        plots.forEach(plot -> add(data, plot).setShapeProperties(filled(plot.color())));
        target.plot(data);
    }

    private void lines() {
        List<Plot> plots = plots(LINES);
        if (!plots.isEmpty()) {
            lines((XDDFLineChartData) target.createData(ChartTypes.LINE, bottom, left), plots);
        }
    }

    private void secondLines() {
        List<Plot> plots = plots(Set.of(Shape.SECOND_LINE));
        if (plots.isEmpty()) {
            return;
        }
        XDDFCategoryAxis hidden = target.createCategoryAxis(AxisPosition.BOTTOM);
        hidden.setVisible(false);
        XDDFValueAxis right = target.createValueAxis(AxisPosition.RIGHT);
        right.setTitle(chart.secondTitle());
        right.setNumberFormat("0%");
        right.setMinimum(0);
        right.setMaximum(1);
        right.setCrosses(AxisCrosses.MAX);
        hidden.crossAxis(right);
        right.crossAxis(hidden);
        lines((XDDFLineChartData) target.createData(ChartTypes.LINE, hidden, right), plots);
    }

    private void lines(XDDFLineChartData data, List<Plot> plots) {
        data.setVaryColors(false);
        for (Plot plot : plots) {
            XDDFLineChartData.Series series = (XDDFLineChartData.Series) add(data, plot);
            series.setSmooth(false);
            boolean points = plot.shape() == Shape.POINTS;
            series.setMarkerStyle(points || plot.shape() == Shape.SECOND_LINE ? MarkerStyle.DIAMOND : MarkerStyle.NONE);
            XDDFShapeProperties shape = new XDDFShapeProperties();
            shape.setLineProperties(points ? invisible() : line(plot));
            series.setShapeProperties(shape);
            if (points) {
                markers(series.getCTLineSer(), plot.color());
            }
        }
        target.plot(data);
    }

    private XDDFChartData.Series add(XDDFChartData data, Plot plot) {
        XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(
                boxed(plot.computed()), plot.values().reference());
        values.setFormatCode(chart.valueFormat().pattern());
        XDDFChartData.Series series = data.addSeries(categories, values);
        series.setTitle(plot.name(), null);
        return series;
    }

    private List<Plot> plots(Set<Shape> shapes) {
        return chart.plots().stream()
                .filter(plot -> shapes.contains(plot.shape()))
                .toList();
    }

    private boolean has(Shape shape) {
        return chart.plots().stream().anyMatch(plot -> plot.shape() == shape);
    }

    private boolean dated() {
        return !chart.labels().isEmpty() && chart.labels().stream().allMatch(Value.Day.class::isInstance);
    }

    private XDDFDataSource<?> categories() {
        String reference = chart.categories().reference();
        if (!dated()) {
            String[] labels = chart.labels().stream()
                    .map(label -> CellWriter.clean(((Value.Text) label).text()))
                    .toArray(String[]::new);
            return XDDFDataSourcesFactory.fromArray(labels, reference);
        }
        Double[] days = chart.labels().stream()
                .map(label -> DateUtil.getExcelDate(((Value.Day) label).date()))
                .toArray(Double[]::new);
        XDDFNumericalDataSource<Double> source = XDDFDataSourcesFactory.fromArray(days, reference);
        source.setFormatCode(dayPattern);
        return source;
    }

    private static Double[] boxed(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) ? null : (Double) value)
                .toArray(Double[]::new);
    }

    private static XDDFLineProperties line(Plot plot) {
        XDDFLineProperties line = line(plot.color(), LINE_POINTS);
        if (plot.shape() == Shape.DASHED_LINE) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        return line;
    }

    private static XDDFLineProperties line(Theme color, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(color));
        line.setWidth(points);
        return line;
    }

    private static XDDFLineProperties invisible() {
        return new XDDFLineProperties(new XDDFNoFillProperties());
    }

    private static XDDFShapeProperties filled(Theme color) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(fill(color));
        return shape;
    }

    private static XDDFSolidFillProperties fill(Theme color) {
        return new XDDFSolidFillProperties(XDDFColor.from(color.bytes()));
    }

    /** Sizes of letters, in hundredths of a point; POI's own classes do not reach them. */
    private static void fonts(XSSFChart chart) {
        CTTextBody all = chart.getCTChartSpace().addNewTxPr();
        all.addNewBodyPr();
        all.addNewP().addNewPPr().addNewDefRPr().setSz(TEXT);
        for (CTTextParagraph paragraph :
                chart.getCTChart().getTitle().getTx().getRich().getPArray()) {
            paragraph.getRList().forEach(run -> letters(run, TITLE, true));
        }
        if (!chart.getCTChartSpace().isSetRoundedCorners()) {
            chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
        }
        chart.getCTChart().getPlotArea().getValAxList().stream()
                .filter(axis -> axis.isSetTitle())
                .forEach(axis -> axis.getTitle()
                        .getTx()
                        .getRich()
                        .getPArray(0)
                        .getRList()
                        .forEach(run -> letters(run, TEXT, false)));
    }

    /** Days side by side are legible at an angle; broken into two lines they are not. */
    private static void slant(CTCatAx axis) {
        CTTextBody text = axis.addNewTxPr();
        text.addNewBodyPr().setRot(SLANT);
        text.addNewP().addNewPPr().addNewDefRPr().setSz(TEXT);
    }

    /** Fills the markers of a series whose line is invisible; otherwise they are drawn in a colour of the reader's own. */
    private static void markers(CTLineSer series, Theme color) {
        series.getMarker().setSpPr(filled(color).getXmlObject());
    }

    private static void letters(CTRegularTextRun run, int size, boolean bold) {
        CTTextCharacterProperties look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
        look.setSz(size);
        look.setB(bold);
    }
}
