package org.vaezoo.experiments.figure;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of the figures. The report replaces {@link #TEXT}, {@link #MUTED} and {@link #GRID}
 * where the reader's screen is dark; the others are legible on both grounds.
 */
final class Palette {

  /** Text, axes and the hull. */
  public static final Color TEXT = new Color(31, 35, 40);

  /** What stands behind, as labels of guides. */
  public static final Color MUTED = new Color(101, 109, 118);

  /** Lines of the grid. */
  public static final Color GRID = new Color(221, 226, 232);

  /** The tones of Okabe and Ito (2008) that stand out from both grounds. */
  private static final List<Color> DISTINCT =
      List.of(
          new Color(0, 114, 178),
          new Color(213, 94, 0),
          new Color(0, 158, 115),
          new Color(204, 121, 167),
          new Color(200, 140, 0),
          new Color(86, 160, 220));

  private static final List<Color> STOPS =
      List.of(
          new Color(66, 105, 208),
          new Color(27, 158, 140),
          new Color(216, 152, 0),
          new Color(209, 73, 91));

  private Palette() {}

  /** Colours of things without an order. */
  static List<Color> distinct(int number) {
    return IntStream.range(0, number).mapToObj(i -> DISTINCT.get(i % DISTINCT.size())).toList();
  }

  /** Colours of things in order, from blue over green and ochre to red. */
  static List<Color> ordered(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> number == 1 ? STOPS.get(0) : between((double) i / (number - 1)))
        .toList();
  }

  private static Color between(double place) {
    double stop = place * (STOPS.size() - 1);
    int below = Math.min((int) stop, STOPS.size() - 2);
    Color from = STOPS.get(below);
    Color to = STOPS.get(below + 1);
    double share = stop - below;
    return new Color(
        mix(from.getRed(), to.getRed(), share),
        mix(from.getGreen(), to.getGreen(), share),
        mix(from.getBlue(), to.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }
}
