package io.zapas.shop.events;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Public holidays of the country in which the buyers live, after the Jollyday library's calendars. */
public final class Holidays {
    /** No country, no holidays. */
    public static final String NONE = "none";

    private Holidays() {}

    public static boolean known(String country) {
        return country.equals(NONE)
                || HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    /** One event per day; the days of a holiday of several have one name and are taken to act alike. */
    public static List<Event> of(String country, int firstYear, int lastYear) {
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
