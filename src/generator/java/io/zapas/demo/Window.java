package io.zapas.demo;

/** Days from and to, both included, as day indexes. */
record Window(int from, int to) {
    boolean covers(int day) {
        return day >= from && day <= to;
    }

    int days() {
        return to - from + 1;
    }
}
