package org.vaezoo.experiments.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.sweep.ExperimentReader;
import org.vaezoo.experiments.sweep.Trial;
import org.vaezoo.experiments.testing.TinyExperiment;

class GroupingTest {

  @TempDir Path folder;

  private Grouping of(String training, String grid, String... more) throws IOException {
    String[] keys = new String[more.length + 2];
    System.arraycopy(more, 0, keys, 0, more.length);
    keys[more.length] = "\"training\": {\"epochs\": 6, \"batchSize\": 32" + training + "}";
    keys[more.length + 1] = "\"sweep\": {\"grid\": {" + grid + "}}";
    TinyExperiment tiny = TinyExperiment.in(folder, keys);
    return Grouping.of(
        new ExperimentReader(DataFolder.at(folder), 100)
            .read(tiny.spec(), Overrides.NONE)
            .trials());
  }

  private static List<List<Integer>> numbers(Grouping grouping) {
    return grouping.groups().stream()
        .map(group -> group.members().stream().map(Trial::number).toList())
        .toList();
  }

  private static final String BETAS = "\"objective.beta\": [0.5, 1, 2, 3, 4]";

  @Test
  void nobodyIsGroupedWhoDoesNotAsk() throws Exception {
    Grouping none = of("", BETAS);
    assertThat(none.groups()).isEmpty();
    assertThat(none.lines()).isEmpty();
  }

  @Test
  void groupsAreOfAboutTheSameSizeAndOfOneSeedWhereTheyCanBe() throws Exception {
    Grouping grouping = of(", \"group\": 4", BETAS + ", \"training.seed\": [1, 2]");
    assertThat(numbers(grouping))
        .containsExactly(List.of(1, 3), List.of(5, 7, 9), List.of(2, 4), List.of(6, 8, 10));
    assertThat(grouping.groups()).allMatch(Grouping.Group::shared);
  }

  @Test
  void seedsAloneShareNothing() throws Exception {
    Grouping grouping = of(", \"group\": 8", "\"training.seed\": [1, 2, 3]");
    assertThat(numbers(grouping)).containsExactly(List.of(1, 2, 3));
    assertThat(grouping.groups()).noneMatch(Grouping.Group::shared);
  }

  @Test
  void learningRatesAndSchedulesMayDiffer() throws Exception {
    Grouping grouping =
        of(
            ", \"group\": 8",
            "\"optimizer.learningRate\": [0.001, {\"type\": \"linear\", \"from\": 0.001,"
                + " \"to\": 0.0001, \"epochs\": 4}]");
    assertThat(numbers(grouping)).containsExactly(List.of(1, 2));
  }

  @Test
  void whatAModelIsMadeOfMayNot() throws Exception {
    Grouping grouping =
        of(", \"group\": 8", "\"model.latent\": [2, 3], \"optimizer.beta1\": [0.8, 0.9]");
    assertThat(grouping.groups()).isEmpty();
    assertThat(grouping.lines())
        .containsExactly(
            "trials 1, 2, 3, 4 alone: no other differs from it in schedules or the seed alone");
  }

  @Test
  void aRuleOnSizesAndStepsSaysWhoTrainsAlone() throws Exception {
    assertThat(of(", \"group\": 8, \"clipGradientNorm\": 1", BETAS).lines())
        .containsExactly("trials 1, 2, 3, 4, 5 alone: its gradients are limited in each step");
    assertThat(of(", \"group\": 8", BETAS, "\"engine\": {\"mode\": \"eager\"}").lines())
        .containsExactly("trials 1, 2, 3, 4, 5 alone: its steps are not compiled");
    String wide =
        "\"model\": {\"type\": \"gaussian\", \"latent\": 4, \"likelihood\": \"bernoulli\","
            + " \"encoder\": {\"type\": \"mlp\", \"hidden\": [%d]},"
            + " \"decoder\": {\"type\": \"mlp\", \"hidden\": [16]}}";
    assertThat(numbers(of(", \"group\": 8", BETAS, wide.formatted(128))))
        .as("few of a size that fills the cache")
        .containsExactly(List.of(1, 2), List.of(3, 4, 5));
    assertThat(of(", \"group\": 8", BETAS, wide.formatted(129)).lines())
        .containsExactly("trials 1, 2, 3, 4, 5 alone: a hidden layer of 129 units, more than 128");
  }
}
