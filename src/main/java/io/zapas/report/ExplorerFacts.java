package io.zapas.report;

import io.zapas.forecast.Forecast;
import io.zapas.forecast.NotForecastable;

/** What the Forecast explorer tells about an item besides its curve. */
final class ExplorerFacts {
    private ExplorerFacts() {}

    /** How far the forecast may be trusted, or why there is none. */
    static String grade(Item item, Texts texts) {
        if (item.outcome() instanceof Forecast forecast) {
            return texts.of(forecast.explanation().grade());
        }
        NotForecastable none = (NotForecastable) item.outcome();
        return texts.get("notforecastable." + none.reason().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** Of the sum over the horizon, as an order feels it. */
    static double error(Item item) {
        return item.outcome() instanceof Forecast forecast
                ? forecast.explanation().backtest().sumWape()
                : Double.NaN;
    }

    /** What is there to be sold: negative where more is promised. */
    static double onHand(Item item) {
        return item.recommendation().waterfall().onHand();
    }
}
