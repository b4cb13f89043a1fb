package org.vaezoo.vq.twolevel;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.vq.quantize.EncodedExamples;
import org.vaezoo.vq.quantize.Quantized;
import org.vaezoo.vq.quantize.Quantizer;

/**
 * The quantizer of one of several levels: the names of its penalties and coefficients begin with
 * that of the level, as {@code top_commitment}.
 *
 * @param level its name
 * @param quantizer whose names have no such beginning
 */
record LevelQuantizer(String level, Quantizer quantizer) implements Quantizer {

  @Override
  public long inputs() {
    return quantizer.inputs();
  }

  @Override
  public long width() {
    return quantizer.width();
  }

  @Override
  public int codes() {
    return quantizer.codes();
  }

  @Override
  public Block block() {
    return quantizer.block();
  }

  @Override
  public Quantized quantize(NDArray inputs, Pass pass) {
    return named(quantizer.quantize(inputs, pass));
  }

  @Override
  public Quantized quantize(NDArray inputs, Pass pass, Coefficients now) {
    Map<String, NDArray> own = new LinkedHashMap<>();
    for (String coefficient : quantizer.coefficients().keySet()) {
      own.put(coefficient, now.get(name(coefficient)));
    }
    return named(quantizer.quantize(inputs, pass, new Coefficients(own)));
  }

  private Quantized named(Quantized quantized) {
    return quantized.penalized(
        quantized.penalties().stream()
            .map(
                penalty -> new Penalty(name(penalty.name()), penalty.value(), penalty.noiseFloor()))
            .toList());
  }

  @Override
  public NDArray vectors(NDArray codes, Pass pass) {
    return quantizer.vectors(codes, pass);
  }

  @Override
  public Map<String, Schedule> penaltyWeights() {
    return named(quantizer.penaltyWeights());
  }

  @Override
  public Map<String, Schedule> coefficients() {
    return named(quantizer.coefficients());
  }

  private Map<String, Schedule> named(Map<String, Schedule> schedules) {
    Map<String, Schedule> named = new LinkedHashMap<>();
    schedules.forEach((own, schedule) -> named.put(name(own), schedule));
    return named;
  }

  private String name(String own) {
    return level + "_" + own;
  }

  @Override
  public void prepare(EncodedExamples encoded, Pass pass) {
    quantizer.prepare(encoded, pass);
  }
}
