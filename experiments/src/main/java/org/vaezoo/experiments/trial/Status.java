package org.vaezoo.experiments.trial;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the training of a trial ended, or one of its measurements: a measurement cannot diverge, and
 * a training always has a meaning.
 */
public enum Status {
  /** All is done: all epochs, or as many as its own rule for stopping early gave it; measured. */
  FINISHED,
  /** The measure has no meaning for the model. */
  NOT_APPLICABLE,
  /** A loss or term was not finite; there is no model to measure. */
  DIVERGED_NUMERIC,
  /** Numbers contradict each other, or an error; nothing is kept. */
  FAILED;

  /** What a training can end as. */
  static final List<String> OF_TRIALS = names(FINISHED, DIVERGED_NUMERIC, FAILED);

  /** What finished measurements were called until version 2 of the tables. */
  private static final String MEASURED = "MEASURED";

  /** What a measurement can end as, in files of now and of before. */
  static final List<String> OF_MEASURES =
      Stream.concat(names(FINISHED, NOT_APPLICABLE, FAILED).stream(), Stream.of(MEASURED)).toList();

  private static List<String> names(Status... some) {
    return Arrays.stream(some).map(Status::name).toList();
  }

  /** A status as a file has it. */
  static Status of(String text) {
    return text.equals(MEASURED) ? FINISHED : valueOf(text);
  }
}
