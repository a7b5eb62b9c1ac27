package io.zapas.demo;

/**
 * @param leadDays promised days from order to receipt at the seller
 * @param lateMean mean days of delay against the promise
 * @param lateSd standard deviation of the delay
 * @param abroad closed during the Chinese holidays
 */
record Supplier(String name, int leadDays, double lateMean, double lateSd, int reviewDays, boolean abroad) {}
