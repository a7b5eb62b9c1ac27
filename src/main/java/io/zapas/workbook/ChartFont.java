package io.zapas.workbook;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** The parts of a chart's look that POI's own classes do not reach. Sizes in hundredths of a point. */
final class ChartFont {
    private static final int TEXT = 900;
    private static final int TITLE = 1100;
    /** In 60,000ths of a degree. */
    private static final int SLANT = -45 * 60_000;

    private ChartFont() {}

    static void apply(XSSFChart chart) {
        CTTextBody all = chart.getCTChartSpace().addNewTxPr();
        all.addNewBodyPr();
        all.addNewP().addNewPPr().addNewDefRPr().setSz(TEXT);
        for (CTTextParagraph paragraph :
                chart.getCTChart().getTitle().getTx().getRich().getPArray()) {
            paragraph.getRList().forEach(run -> {
                CTTextCharacterProperties look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                look.setSz(TITLE);
                look.setB(true);
            });
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
                        .forEach(run -> {
                            CTTextCharacterProperties look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                            look.setSz(TEXT);
                            look.setB(false);
                        }));
    }

    /** Days side by side are legible at an angle; broken into two lines they are not. */
    static void slant(CTCatAx axis) {
        CTTextBody text = axis.addNewTxPr();
        text.addNewBodyPr().setRot(SLANT);
        text.addNewP().addNewPPr().addNewDefRPr().setSz(TEXT);
    }

    /** Fills the markers of a series whose line is invisible; otherwise they are drawn in a colour of the reader's own. */
    static void markers(CTLineSer series, Theme color) {
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(color.bytes())));
        series.getMarker().setSpPr(shape.getXmlObject());
    }
}
