/**
 * Samples of a model held against data: in the features of a small classifier that the project
 * trains on the data set itself, and by the power at high frequencies of images.
 *
 * <p>Start with {@link org.vaezoo.measures.samples.SamplesSpec}. No number here is the Fréchet
 * inception distance: that has the features of an Inception network trained on ImageNet, and is not
 * comparable. {@link org.vaezoo.measures.samples.SampleJudge} judges arrays of any origin, as those
 * of a generative adversarial network.
 */
package org.vaezoo.measures.samples;
