package org.vaezoo.core.vamp;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;

/** Pseudo-inputs that begin as different training examples. */
@PartType("training-images")
@Doc("Different training examples, chosen at random.")
public record TrainingImages() implements PseudoInputSpec {

  @Override
  public VampPriorNetwork network(
      int components, Shape example, Encoder encoder, InitialWeights weights) {
    return VampPriorNetwork.ofTrainingImages(encoder, example, components);
  }

  @Override
  public void check(int components, InputDescription input, String pointer, Problems problems) {
    if (components > input.trainingExamples()) {
      problems.add(
          pointer + "/components",
          "begins each pseudo-input at a training example of its own: expected at most "
              + input.trainingExamples()
              + ", found "
              + components);
    }
  }
}
