package io.zapas.demo;

import java.util.ArrayList;
import java.util.List;

/** What will happen to stock on which day. Events after the history are kept out: nobody sees them. */
final class Agenda {
    private final List<List<Runnable>> morning = new ArrayList<>();
    private final List<List<Runnable>> evening = new ArrayList<>();

    Agenda(int days) {
        for (int day = 0; day < days; day++) {
            morning.add(new ArrayList<>());
            evening.add(new ArrayList<>());
        }
    }

    /** Arrivals: there before the first order of the day. */
    void inTheMorning(int day, Runnable event) {
        if (day < morning.size()) {
            morning.get(day).add(event);
        }
    }

    /** Hand-overs and cancellations: booked before the day's snapshot. */
    void inTheEvening(int day, Runnable event) {
        if (day < evening.size()) {
            evening.get(day).add(event);
        }
    }

    void runMorning(int day) {
        run(morning.get(day));
    }

    void runEvening(int day) {
        run(evening.get(day));
    }

    /** By index: an event may add another one of the same day. */
    private static void run(List<Runnable> events) {
        for (int i = 0; i < events.size(); i++) {
            events.get(i).run();
        }
    }
}
