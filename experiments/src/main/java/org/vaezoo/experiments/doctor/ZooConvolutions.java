package org.vaezoo.experiments.doctor;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.Experiment;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.sweep.Trial;

/**
 * The convolutions of models as specs describe them, found by building each model. No data is read.
 *
 * @param manager owner of the models' numbers while they are looked at
 * @param folder where data sets lie
 */
record ZooConvolutions(NDManager manager, DataFolder folder) {

  /** Ways to show MNIST, of which a variant is given the first that it fits. */
  private static final List<String> SHOWN = List.of("dynamic", "none", "dequantized");

  /** Of every variant that is installed, by its defaults, on images of 28 x 28. */
  Set<ConvolutionShape> ofVariants() {
    Set<ConvolutionShape> found = new LinkedHashSet<>();
    for (Variant variant : Variants.installed()) {
      onMnist(variant).ifPresent(experiment -> found.addAll(of(experiment)));
    }
    return found;
  }

  /** The variant on MNIST; empty where it is one of no images. */
  private Optional<Experiment> onMnist(Variant variant) {
    return SHOWN.stream().map(shown -> read(variant, shown)).flatMap(Optional::stream).findFirst();
  }

  private Optional<Experiment> read(Variant variant, String shown) {
    String spec =
        String.format(
            Locale.ROOT,
            "{\"name\": \"convolutions\", \"variant\": \"%s\","
                + " \"data\": {\"set\": \"mnist\", \"binarization\": \"%s\"},"
                + " \"optimizer\": {\"type\": \"adam\", \"learningRate\": 0.001},"
                + " \"training\": {\"epochs\": 100, \"batchSize\": 100}}",
            variant.name(),
            shown);
    try {
      return Optional.of(
          new ExperimentReader(folder, 1).read(variant.name(), spec, Overrides.NONE));
    } catch (BadSpecException unfit) {
      return Optional.empty();
    }
  }

  /** Of every trial of an experiment. */
  Set<ConvolutionShape> of(Experiment experiment) {
    Set<ConvolutionShape> found = new LinkedHashSet<>();
    Stream<ExperimentSpec> specs = experiment.trials().stream().map(Trial::spec);
    Set<Built> different = new LinkedHashSet<>();
    specs.forEach(spec -> input(spec).ifPresent(input -> different.add(new Built(spec, input))));
    different.forEach(built -> found.addAll(of(built)));
    return found;
  }

  private List<ConvolutionShape> of(Built built) {
    try (NDManager scope = manager.newSubManager()) {
      Vae model = built.spec.vae().build(built.input, 1);
      model.block().initialize(scope, DataType.FLOAT32);
      return ConvolutionShape.of(model.block());
    }
  }

  private Optional<InputDescription> input(ExperimentSpec spec) {
    Optional<DataDescription> data = spec.data().check(folder, "/data", new Problems());
    return data.map(InputDescription::of);
  }

  /** Models of equal specs are equal. */
  private record Built(ExperimentSpec spec, InputDescription input) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Built that
          && spec.model().equals(that.spec.model())
          && input.equals(that.input);
    }

    @Override
    public int hashCode() {
      return spec.model().hashCode();
    }
  }
}
