package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.graph.Input;
import org.vaezoo.core.pass.Noise;

/** Noise whose draws are inputs of the graph, numbered in the order of the pass. */
final class RecordingNoise implements Noise {

  private final GraphBuilder tape;
  private final Noise noise;
  private int draws;

  RecordingNoise(GraphBuilder tape, Noise noise) {
    this.tape = tape;
    this.noise = noise;
  }

  @Override
  public NDArray normal(Shape shape) {
    return tape.input(Input.Kind.NORMAL, next(), noise.normal(shape));
  }

  @Override
  public NDArray uniform(Shape shape) {
    return tape.input(Input.Kind.UNIFORM, next(), noise.uniform(shape));
  }

  private String next() {
    return "#" + draws++;
  }
}
