package io.zapas.report.restock;

import io.zapas.advice.Line;
import io.zapas.ordering.quantity.Recommendation;
import io.zapas.workbook.RowRef;
import io.zapas.workbook.Value;
import java.util.List;
import java.util.Locale;

/**
 * What an order would be at another service level or lead time, by formulas over quantiles of the interval's demand. A level
 * between two quantiles is read on the straight line between them; a longer or shorter interval is taken to hold as much more
 * or less of the demand and of its spread. Without an edit nothing of this moves the engine's figure.
 */
public final class EditedTerms {
    static final double[] LEVELS = Line.LEVELS;

    private EditedTerms() {}

    static String column(int level) {
        return "q" + Math.round(LEVELS[level] * 100);
    }

    /** Mean demand to the arrival: as long as the edited lead time says. */
    static Value leadDemand(Line line, RowRef row) {
        Recommendation plan = line.plan();
        double units = plan.waterfall().leadTimeDemand();
        if (line.interval().isEmpty()) {
            return Value.of(units);
        }
        String edited = row.at("edit_lead");
        return Value.formula(
                number(units) + "+IF(" + edited + "=\"\",0,(" + edited + "-" + row.at("lead_time") + ")*"
                        + row.at("per_day") + ")",
                units);
    }

    /** Safety stock: what the edited level asks for beyond the mean. */
    static Value safety(Line line, RowRef row) {
        double units = line.plan().waterfall().safetyStock();
        if (line.interval().isEmpty()) {
            return Value.of(units);
        }
        double now = at(line.interval(), line.plan().serviceLevel());
        String level = edited(row, "edit_service", "service");
        String lead = edited(row, "edit_lead", "lead_time");
        String interval =
                "(" + lead + "+" + row.at("review") + ")/(" + row.at("lead_time") + "+" + row.at("review") + ")";
        String change = "(" + quantile(row, level) + ")*" + interval + "-" + number(now) + "-(" + lead + "-"
                + row.at("lead_time") + ")*" + row.at("per_day");
        return Value.formula(
                number(units) + "+IF(" + row.at("edit_service") + "&" + row.at("edit_lead") + "=\"\",0," + change + ")",
                units);
    }

    private static String edited(RowRef row, String input, String otherwise) {
        return "IF(" + row.at(input) + "=\"\"," + row.at(otherwise) + "," + row.at(input) + ")";
    }

    private static String quantile(RowRef row, String level) {
        StringBuilder sum = new StringBuilder(row.at(column(0)));
        for (int i = 1; i < LEVELS.length; i++) {
            sum.append("+(")
                    .append(row.at(column(i)))
                    .append("-")
                    .append(row.at(column(i - 1)))
                    .append(")*MAX(0,MIN(1,(")
                    .append(level)
                    .append("-")
                    .append(LEVELS[i - 1])
                    .append(")/")
                    .append(number(LEVELS[i] - LEVELS[i - 1]))
                    .append("))");
        }
        return sum.toString();
    }

    private static double at(List<Double> quantiles, double level) {
        double sum = quantiles.get(0);
        for (int i = 1; i < LEVELS.length; i++) {
            double share = (level - LEVELS[i - 1]) / (LEVELS[i] - LEVELS[i - 1]);
            sum += (quantiles.get(i) - quantiles.get(i - 1)) * Math.max(0, Math.min(1, share));
        }
        return sum;
    }

    /** Enough digits that the sheet computes what we do, and no exponent, which some programs do not read. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.9f", value);
    }
}
