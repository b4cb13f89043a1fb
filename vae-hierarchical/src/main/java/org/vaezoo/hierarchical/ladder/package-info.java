/**
 * The ladder: Sonderby, Raiko, Maaloe, Sonderby and Winther, "Ladder variational autoencoders"
 * (2016).
 *
 * <p>Start with {@link org.vaezoo.hierarchical.ladder.LadderVae}, then {@link
 * org.vaezoo.hierarchical.ladder.PrecisionWeighted}, the merge that gives the method its name.
 */
package org.vaezoo.hierarchical.ladder;
