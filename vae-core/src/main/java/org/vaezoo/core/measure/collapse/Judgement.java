package org.vaezoo.core.measure.collapse;

/**
 * A verdict and why.
 *
 * @param verdict the verdict
 * @param rule the rule that held, with the numbers it read
 */
record Judgement(Verdict verdict, String rule) {}
