package io.zapas.intake.recognise;

import io.zapas.intake.source.Unreadable;
import java.util.List;

/** What a shop's folder holds: tables that can be read, and what cannot, each with its reason. Sorted by source. */
public record Inspection(List<ExportTable> tables, List<Unreadable> unreadable) {}
