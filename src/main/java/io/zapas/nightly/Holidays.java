package io.zapas.nightly;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.zapas.forecast.Event;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Public holidays of the country in which the buyers live, after the Jollyday library's calendars. */
final class Holidays {
    /** No country, no holidays. */
    static final String NONE = "none";

    private Holidays() {}

    static boolean known(String country) {
        return country.equals(NONE)
                || HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    /** One event per day; the days of a holiday of several have one name and are taken to act alike. */
    static List<Event> of(String country, int firstYear, int lastYear) {
        if (country.equals(NONE)) {
            return List.of();
        }
        HolidayManager calendar =
                HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        List<Event> events = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            calendar.getHolidays(Year.of(year)).stream()
                    .sorted(Comparator.comparing(Holiday::getDate).thenComparing(Holiday::getPropertiesKey))
                    .forEach(day -> events.add(new Event(
                            day.getDate(), day.getDate(), day.getDescription(Locale.ENGLISH), "", "", Event.HOLIDAY)));
        }
        return events;
    }
}
