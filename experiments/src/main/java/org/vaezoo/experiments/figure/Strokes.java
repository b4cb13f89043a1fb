package org.vaezoo.experiments.figure;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Points and lines of charts. */
final class Strokes {

  static final Shape DOT = new Ellipse2D.Double(-4, -4, 8, 8);
  static final Shape SMALL_DOT = new Ellipse2D.Double(-2.5, -2.5, 5, 5);
  static final Shape DIAMOND = diamond(5);
  static final BasicStroke LINE = stroke(1.6f);
  static final BasicStroke THIN = stroke(1.1f);

  static final BasicStroke DASHED =
      new BasicStroke(
          1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4f, 4f}, 0f);

  private Strokes() {}

  private static Shape diamond(float half) {
    Path2D path = new Path2D.Float();
    path.moveTo(0, -half);
    path.lineTo(half, 0);
    path.lineTo(0, half);
    path.lineTo(-half, 0);
    path.closePath();
    return path;
  }

  private static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
