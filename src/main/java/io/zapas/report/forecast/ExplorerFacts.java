package io.zapas.report.forecast;

import io.zapas.advice.PlannedItem;
import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;
import io.zapas.report.text.Texts;

/** What the Forecast explorer tells about an item besides its curve. */
final class ExplorerFacts {
    private ExplorerFacts() {}

    /** How far the forecast may be trusted, or why there is none. */
    static String grade(PlannedItem item, Texts texts) {
        if (item.outcome() instanceof Forecast forecast) {
            return texts.of(forecast.explanation().grade());
        }
        NotForecastable none = (NotForecastable) item.outcome();
        return texts.get("notforecastable." + none.reason().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Of the sum over the horizon, as an order feels it. */
    static double error(PlannedItem item) {
        return item.outcome() instanceof Forecast forecast
                ? forecast.explanation().backtest().sumWape()
                : Double.NaN;
    }

    /** What is there to be sold: negative where more is promised. */
    static double onHand(PlannedItem item) {
        return item.recommendation().waterfall().onHand();
    }
}
