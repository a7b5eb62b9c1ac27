package io.zapas.ordering.terms;

/** Days from order to sellable: mean and standard deviation, and whether received orders stand behind it. */
record LeadTime(double mean, double sd, boolean observed) {}
