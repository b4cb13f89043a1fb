package org.vaezoo.core.probe;

import static org.vaezoo.core.graph.Layers.*;
import static org.vaezoo.core.graph.Products.*;
import static org.vaezoo.core.probe.Drawn.LABELS;
import static org.vaezoo.core.probe.Drawn.REAL;

import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.List;
import org.vaezoo.core.network.ConvolutionShape;

/** Matrix products and layers. */
final class LayerProbes extends FamilyProbes {

  /**
   * @param wide of what operations on each element are given
   */
  LayerProbes(Shape wide) {
    super(wide);
    products();
    layers();
  }

  private void products() {
    add(MAT_MUL, List.of(Given.normal(65, 31), Given.normal(31, 19)));
    add(MAT_MUL, List.of(Given.normal(128, 64), Given.normal(64, 10)));
    add(MAT_MUL, List.of(Given.normal(5, 7, 13), Given.normal(5, 13, 3)));
    add(DOT, List.of(Given.normal(33, 17), Given.normal(17, 65)));
    add(BATCH_MAT_MUL, List.of(Given.normal(7, 5, 13), Given.normal(7, 13, 3)));
    add(BATCH_MAT_MUL, List.of(Given.normal(16, 49, 32), Given.normal(16, 32, 49)));
    linear(64, 784, 200);
    linear(100, 200, 64);
    linear(7, 13, 5);
    linear(1, 33, 17);
    add(LINEAR, List.of(Given.normal(31, 50), Given.normal(20, 50)));
  }

  /** A fully connected layer with bias. */
  private void linear(int rows, int inputs, int outputs) {
    add(
        LINEAR,
        List.of(Given.normal(rows, inputs), Given.normal(outputs, inputs), Given.normal(outputs)));
  }

  /** A convolution by the route of networks: the plain one is wrong where its blocks are padded. */
  private void layers() {
    put(CONVOLUTION, Probed.convolution(new ConvolutionShape(3, 20, 3, 2, 1, 13, 13)));
    put(CONVOLUTION, Probed.convolution(new ConvolutionShape(16, 4, 1, 1, 0, 7, 7)));
    add(
        LAYER_NORM,
        List.of(given(REAL, TABLE), Given.normal(67), Given.normal(67)),
        new Shape(67),
        1e-5f);
    add(
        EMBEDDING,
        List.of(new Given(new Shape(29, 5), LABELS), Given.normal(3, 33)),
        SparseFormat.DENSE);
  }
}
