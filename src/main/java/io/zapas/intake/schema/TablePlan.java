package io.zapas.intake.schema;

import io.zapas.intake.source.RawTable;

/** Everything needed to read a recognised table again. */
public record TablePlan(String source, RawTable raw, Binding binding, ExportFormat.Zones zones, TableDate date) {
    public ExportFormat format() {
        return binding.format();
    }
}
