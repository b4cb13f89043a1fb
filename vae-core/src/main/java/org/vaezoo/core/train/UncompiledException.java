package org.vaezoo.core.train;

/** A step that cannot be made a native program; the model's own code can still run it. */
public final class UncompiledException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UncompiledException(String reason, RuntimeException cause) {
    super(
        "the step cannot be compiled: "
            + reason
            + "; \"engine\": {\"mode\": \"eager\"} runs the model's own code",
        cause);
  }
}
