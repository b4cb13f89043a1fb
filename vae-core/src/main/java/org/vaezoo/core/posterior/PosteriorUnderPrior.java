package org.vaezoo.core.posterior;

import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.PosteriorNetwork;

/**
 * A posterior with the prior that it has its rate under: the compiler checks that they fit.
 *
 * @param <Q> the posteriors
 * @param posterior makes q(z|x)
 * @param prior makes p(z)
 */
public record PosteriorUnderPrior<Q extends Posterior>(
    PosteriorNetwork<Q> posterior, PriorNetwork<Q> prior) {}
