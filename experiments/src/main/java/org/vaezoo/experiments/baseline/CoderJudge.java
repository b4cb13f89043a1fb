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
import org.vaezoo.core.table.Row;
import org.vaezoo.measures.representation.LabelledCodes;
import org.vaezoo.measures.representation.NumberCodes;
import org.vaezoo.measures.representation.Probe;

/**
 * Measures codes and what comes back from them.
 *
 * @param examples of each split at most that the probe sees
 */
record CoderJudge(Subject subject, Probe probe, int examples) {

  /** The squared error, and where there are labels what classifiers read from the codes. */
  Row judge(EncoderDecoder coder, int units) {
    Estimate error = squaredError(coder);
    Row row =
        new Row().put("squared_error", error.mean()).put("squared_error_se", error.standardError());
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
