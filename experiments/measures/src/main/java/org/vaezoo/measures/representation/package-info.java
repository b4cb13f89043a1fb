/**
 * How well simple classifiers read the class from z: a linear probe and nearest neighbours, on the
 * codes of the training split, judged on those of the test split.
 *
 * <p>Start with {@link org.vaezoo.measures.representation.ProbeSpec}. {@link
 * org.vaezoo.measures.representation.RepresentationCodes} are codes as a classifier sees them: rows
 * of numbers, or one-hot codes at positions. {@link
 * org.vaezoo.measures.representation.LabelledCodes} with a {@link
 * org.vaezoo.measures.representation.ClassifierProbe} serve for any representation, a variational
 * autoencoder's or not.
 */
package org.vaezoo.measures.representation;
