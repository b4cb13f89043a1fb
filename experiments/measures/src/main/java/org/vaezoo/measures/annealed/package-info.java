/**
 * The log-likelihood by annealed importance sampling: Neal, "Annealed importance sampling"
 * (Statistics and Computing, 2001), with Hamiltonian transitions as in Wu, Burda, Salakhutdinov and
 * Grosse, "On the quantitative analysis of decoder-based generative models" (ICLR 2017).
 *
 * <p>Start with {@link org.vaezoo.measures.annealed.AnnealedSpec}, the measure, and {@link
 * org.vaezoo.measures.annealed.AnnealedSampling}, the estimator. It looks at the prior and the
 * decoder alone: {@link org.vaezoo.measures.annealed.Joint} is log p(x, z) as a function of all
 * latents in a row. The chains climb a path of {@link org.vaezoo.measures.annealed.Temperatures} by
 * {@code HamiltonianTransition}, with {@code StepSizes} that a pilot run has found. On data of the
 * model's own the same chains run backwards too, and the truth lies between the two: Grosse,
 * Ghahramani and Adams, "Sandwiching the marginal likelihood using bidirectional Monte Carlo"
 * (2015).
 */
package org.vaezoo.measures.annealed;
