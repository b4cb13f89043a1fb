package org.vaezoo.core.model;

import java.util.List;
import org.vaezoo.core.dist.Likelihood;

/**
 * What inference on a batch found.
 *
 * @param terms rate, distortion and log-weight of each row
 * @param reconstruction p(x|z) at the drawn z
 * @param updates states the model moves in training, as moving averages
 */
public record Inference(Terms terms, Likelihood reconstruction, List<Update> updates) {}
