package org.vaezoo.core.compile;

/** Names of the results of a differentiated step. */
public final class Results {

  private static final String LOSS = "loss ";
  private static final String REPORT = "report ";
  private static final String GRADIENT = "gradient ";
  private static final String UPDATE = "update ";

  private Results() {}

  /** The value of a loss. */
  public static String loss(String name) {
    return LOSS + name;
  }

  /** A scalar to log. */
  public static String report(String name) {
    return REPORT + name;
  }

  /** The gradient to a parameter; it is missing where no loss reaches the parameter. */
  public static String gradient(String path) {
    return GRADIENT + path;
  }

  /** Whether a result is a gradient. */
  public static boolean isGradient(String result) {
    return result.startsWith(GRADIENT);
  }

  /** The path of the parameter of a gradient. */
  public static String path(String gradient) {
    return gradient.substring(GRADIENT.length());
  }

  /** The next value of a state. */
  public static String update(String path) {
    return UPDATE + path;
  }
}
