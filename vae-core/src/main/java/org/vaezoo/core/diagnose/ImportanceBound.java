package org.vaezoo.core.diagnose;

/**
 * The importance-weighted bound of Burda, Grosse and Salakhutdinov (2016), equation 8: the mean
 * over examples of E[log (1/K) sum_k w_k], a lower bound on log p(x) that rises with K.
 *
 * @param samples K
 * @param nats the bound with its standard error over examples
 * @param effectiveSamples (sum w)^2 / sum w^2, the mean over blocks and examples: near 1 the bound
 *     rests on one draw and is far below log p(x)
 */
public record ImportanceBound(int samples, Estimate nats, double effectiveSamples) {}
