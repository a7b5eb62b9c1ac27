package io.zapas.intake.recognise;

import io.zapas.intake.schema.Binding;
import io.zapas.intake.schema.ExportFormat;
import io.zapas.intake.schema.Zones;
import io.zapas.intake.source.RawTable;

/** Everything needed to read a recognised table again. */
public record TablePlan(String source, RawTable raw, Binding binding, Zones zones, TableDate date) {
    public ExportFormat format() {
        return binding.format();
    }
}
