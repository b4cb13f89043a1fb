/**
 * Kingma, Rezende, Mohamed and Welling, "Semi-supervised learning with deep generative models"
 * (2014): model M2, with a class y that is latent where the label is not known.
 *
 * <p>Start with {@link org.vaezoo.conditional.semisupervised.SemiSupervisedVae}, which follows
 * equations 6 to 9. Few labels come from {@code data.labelled}.
 */
package org.vaezoo.conditional.semisupervised;
