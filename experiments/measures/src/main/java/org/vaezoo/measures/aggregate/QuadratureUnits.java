package org.vaezoo.measures.aggregate;

/** A number of either unit. */
record QuadratureUnits(double first, double second) {}
