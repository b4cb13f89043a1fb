/**
 * Models that are given something beside x, a package a paper: {@link
 * org.vaezoo.conditional.structured}, the conditional model of Sohn, Lee and Yan (2015), and {@link
 * org.vaezoo.conditional.semisupervised}, model M2 of Kingma et al. (2014), whose labels are latent
 * where they are not known.
 *
 * <p>What a model is given is said by the data of a spec: {@code data.condition} and {@code
 * data.labelled}; see {@link org.vaezoo.core.data.view.ConditionSpec}.
 */
package org.vaezoo.conditional;
