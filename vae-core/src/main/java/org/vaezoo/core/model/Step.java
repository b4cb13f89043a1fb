package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;

/**
 * The outcome of one training step before any parameter moves.
 *
 * @param goals losses to follow
 * @param updates states to write afterwards
 * @param report scalars to log, by name, in the order of the columns
 */
public record Step(List<Goal> goals, List<Update> updates, Map<String, NDArray> report) {}
