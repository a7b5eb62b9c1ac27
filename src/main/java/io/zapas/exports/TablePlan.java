package io.zapas.exports;

/** Everything needed to read a recognised table again. */
record TablePlan(String source, RawTable raw, Binding binding, Zones zones, TableDate date) {
    Format format() {
        return binding.format();
    }
}
