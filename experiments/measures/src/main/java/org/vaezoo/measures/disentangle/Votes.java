package org.vaezoo.measures.disentangle;

/**
 * How often a score that is the accuracy of a classifier asks for a factor.
 *
 * @param train votes from which the classifier is made
 * @param evaluation votes on which it is judged
 * @param batch examples, or pairs of them, behind a vote
 */
record Votes(int train, int evaluation, int batch) {}
