package org.vaezoo.experiments.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Unit;
import org.vaezoo.measures.representation.ClassifierProbe;
import org.vaezoo.measures.representation.LabelledCodes;
import org.vaezoo.measures.representation.NumberCodes;

/**
 * Measures codes and what comes back from them.
 *
 * @param examples of each split at most that the probe sees
 */
record CoderJudge(Subject subject, ClassifierProbe probe, int examples) {

  static final EstimateColumns SQUARED_ERROR =
      EstimateColumns.of(
          "squared_error",
          Unit.NONE,
          "squared error of a test example and what its code gives back, summed over dimensions");

  /** The squared error, and where there are labels what classifiers read from the codes. */
  Row judge(EncoderDecoder coder, int units) {
    Estimate error = squaredError(coder);
    Row row = new Row().put(SQUARED_ERROR, error);
    if (subject.data().train().labels().isEmpty()) {
      return row;
    }
    return row.putAll(
        probe.judge(
            codes(coder, subject.data().train(), units),
            codes(coder, subject.data().test(), units)));
  }

  /** Of an example of the test split, summed over its dimensions. */
  private Estimate squaredError(EncoderDecoder coder) {
    Moments errors = new Moments();
    subject
        .passes(subject.data().test())
        .forEachBatch(
            (batch, pass) -> {
              NDArray x = batch.x();
              NDArray z = coder.code(x, pass);
              NDArray back = coder.reconstruction(z, pass).reshape(x.getShape());
              NDArray square = x.sub(back).square().reshape(new Shape(batch.size(), -1));
              errors.addAll(HostArrays.read(square.sum(new int[] {1})));
            });
    return errors.estimate();
  }

  private LabelledCodes codes(EncoderDecoder coder, DataSource split, int units) {
    Subset rows = Subset.labelled(split, examples, subject.seed());
    List<double[]> batches = new ArrayList<>();
    subject
        .passes(rows)
        .forEachBatch((batch, pass) -> batches.add(HostArrays.read(coder.code(batch.x(), pass))));
    double[] values = batches.stream().flatMapToDouble(DoubleStream::of).toArray();
    return new LabelledCodes(
        new NumberCodes(values, units),
        rows.labels().orElseThrow(),
        split.side().classes().orElseThrow());
  }
}
