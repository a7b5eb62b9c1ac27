package io.zapas.demo;

import java.util.List;

/**
 * A delivery cluster with the platform's warehouses in it.
 *
 * @param share of the demand
 * @param places "region|city" pairs for the addresses
 */
record Cluster(String name, double share, List<String> warehouses, List<String> places) {}
