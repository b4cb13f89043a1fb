/**
 * What parts of a spec need of each other, and what they give: one closed vocabulary, {@link
 * org.vaezoo.core.fit.Feature}, in which a part says both of itself ({@link
 * org.vaezoo.core.fit.Fitting}). They are matched in one place, {@link
 * org.vaezoo.core.fit.PartMatching}, and {@code vaezoo list compatibility} prints what comes out.
 *
 * <p>A new part that needs or gives something says so with words that are there. A new word is one
 * that some part needs and not every other of the role gives.
 */
package org.vaezoo.core.fit;
