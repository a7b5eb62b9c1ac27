package io.zapas.exports;

import java.util.List;

/** What a shop's folder holds: tables that can be read, and what cannot, each with its reason. Sorted by source. */
public record Inspection(List<Table> tables, List<Unreadable> unreadable) {}
