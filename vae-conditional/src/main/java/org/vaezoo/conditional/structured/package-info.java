/**
 * Sohn, Lee and Yan, "Learning structured output representation using deep conditional generative
 * models" (2015). In the paper x is the input and y the output; here, as everywhere in the zoo, x
 * is what is modelled, and c is the condition.
 *
 * <p>Start with {@link org.vaezoo.conditional.structured.ConditionalVae}: recognition q(z|x, c),
 * prior p(z|c), generation p(x|z, c). {@link org.vaezoo.conditional.structured.Baseline} is the
 * deterministic net that the paper compares with and whose guess a model may be given.
 */
package org.vaezoo.conditional.structured;
