package org.vaezoo.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;
import org.vaezoo.experiments.experiment.Specs;

class SweepTest {

  private final ExperimentReader reader = new ExperimentReader(DataFolder.absent(), 10_000);

  @Test
  void aGridIsEveryCombinationAndTheLastKeyMovesFastest() {
    assertThat(trials("{'grid': {'objective.beta': [1, 2], 'training.seed': [5, 6, 7]}}"))
        .containsExactly(
            "objective.beta=1, training.seed=5",
            "objective.beta=1, training.seed=6",
            "objective.beta=1, training.seed=7",
            "objective.beta=2, training.seed=5",
            "objective.beta=2, training.seed=6",
            "objective.beta=2, training.seed=7");
  }

  @Test
  void aZipTakesValuesSideBySide() {
    assertThat(trials("{'zip': {'objective.beta': [1, 2], 'training.seed': [5, 6]}}"))
        .containsExactly("objective.beta=1, training.seed=5", "objective.beta=2, training.seed=6");
  }

  @Test
  void aListWritesTrialsOut() {
    assertThat(
            trials(
                "{'list': [{}, {'objective': {'type': 'elbo'}}, {'model.encoder': 'conv',"
                    + " 'model.encoder.channels': [4]}]}"))
        .hasSize(3)
        .startsWith("", "objective={\"type\":\"elbo\"}");
  }

  @Test
  void sweepsMultiplyAndFollowOneAnother() {
    assertThat(
            trials(
                "{'chain': [{'list': [{'objective.beta': 9}]}, {'product': [{'zip':"
                    + " {'objective.beta': [1, 2], 'training.batchSize': [10, 20]}}, {'grid':"
                    + " {'training.seed': [5, 6]}}]}]}"))
        .containsExactly(
            "objective.beta=9",
            "objective.beta=1, training.batchSize=10, training.seed=5",
            "objective.beta=1, training.batchSize=10, training.seed=6",
            "objective.beta=2, training.batchSize=20, training.seed=5",
            "objective.beta=2, training.batchSize=20, training.seed=6");
  }

  @Test
  void trialsAreSpecsOfTheirOwn() {
    Experiment experiment = experiment("{'grid': {'objective.beta': [0.01, 200]}}");
    assertThat(experiment.sweptKeys()).containsExactly("objective.beta");
    assertThat(experiment.trials()).extracting(Trial::number).containsExactly(1, 2);
    assertThat(experiment.trials())
        .extracting(trial -> trial.resolved().at("/objective/beta/value").asDouble())
        .containsExactly(0.01, 200.0);
    assertThat(experiment.resolved().at("/sweep/grid/objective.beta/1").asInt()).isEqualTo(200);
    assertThat(experiment.resolved().at("/objective/beta/value").asDouble()).isEqualTo(1);
  }

  @Test
  void randomTrialsStayInTheirDistributions() {
    String draws =
        "'objective.beta': {'type': 'log-uniform', 'min': 0.01, 'max': 100},"
            + "'optimizer.learningRate': {'type': 'uniform', 'min': 0.1, 'max': 0.2},"
            + "'model.latent': {'type': 'integer', 'min': 1, 'max': 4},"
            + "'model.encoder.activation': {'type': 'choice', 'values': ['relu', 'tanh']}";
    List<Map<String, JsonNode>> trials =
        values("{'random': {'count': 400, 'draw': {" + draws + "}}}");
    assertThat(trials).hasSize(400);
    double[] logs = numbers(trials, "objective.beta").map(Math::log10).sorted().toArray();
    assertThat(logs[0]).isBetween(-2.0, -1.9);
    assertThat(logs[399]).isBetween(1.9, 2.0);
    assertThat(logs[200]).isBetween(-0.3, 0.3);
    double[] rates = numbers(trials, "optimizer.learningRate").sorted().toArray();
    assertThat(rates[0]).isBetween(0.1, 0.105);
    assertThat(rates[399]).isBetween(0.195, 0.2);
    Map<String, Long> latents =
        trials.stream()
            .collect(
                Collectors.groupingBy(t -> t.get("model.latent").asText(), Collectors.counting()));
    assertThat(latents).containsOnlyKeys("1", "2", "3", "4");
    assertThat(latents.values()).allSatisfy(count -> assertThat(count).isBetween(65L, 135L));
  }

  @Test
  void randomTrialsDoNotDependOnOneAnother() {
    String beta = "'objective.beta': {'type': 'uniform', 'min': 0, 'max': 1}";
    String rate = "'optimizer.learningRate': {'type': 'uniform', 'min': 0, 'max': 1}";
    List<Map<String, JsonNode>> few = values("{'random': {'count': 2, 'draw': {" + beta + "}}}");
    List<Map<String, JsonNode>> more =
        values("{'random': {'count': 5, 'draw': {" + rate + ", " + beta + "}}}");
    List<Map<String, JsonNode>> other =
        values("{'random': {'count': 2, 'seed': 2, 'draw': {" + beta + "}}}");
    IntStream.range(0, 2)
        .forEach(
            i -> {
              assertThat(more.get(i))
                  .containsEntry("objective.beta", few.get(i).get("objective.beta"));
              assertThat(other.get(i)).isNotEqualTo(few.get(i));
              assertThat(more.get(i).get("optimizer.learningRate"))
                  .isNotEqualTo(more.get(i).get("objective.beta"));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'grid': {'objective.betta': [1]}}         | /sweep/grid/objective.betta: unknown key 'betta'; did you mean 'beta'?
          {'list': [{'trainin.seed': 1}]}            | /sweep/list/0/trainin.seed: unknown key 'trainin'; did you mean 'training'?
          {'grid': {'objective.beta': []}}           | /sweep: objective.beta: expected at least one value, found none
          {'grid': {}}                               | /sweep: expected at least one key, found none
          {'grid': {'objective.beta': 1}}            | /sweep/grid/objective.beta: expected a list
          {'zip': {'objective.beta': [1, 2], 'training.seed': [1]}} | /sweep: expected lists of one length, found 2 of objective.beta, 1 of training.seed
          {'list': []}                               | /sweep: expected at least one trial, found none
          {}                                         | /sweep: expected one of grid, zip, list, random, product, chain, found 0
          {'grid': {'training.seed': [1]}, 'zip': {'objective.beta': [1]}} | /sweep: expected one of grid, zip, list, random, product, chain, found 2; to combine sweeps write
          {'gird': {'objective.beta': [1]}}          | /sweep/gird: unknown key 'gird'; did you mean 'grid'?
          {'product': [{'grid': {'training.seed': [1]}}, {'grid': {'training.seed': [2]}}]} | /sweep: training.seed is swept by more than one
          {'random': {'count': 2, 'draw': {'objective.beta': {'type': 'uniform', 'min': 1, 'max': 1}}}} | /sweep/random/draw/objective.beta: expected min < max
          {'random': {'count': 2, 'draw': {'objective.beta': {'type': 'loguniform', 'min': 1, 'max': 2}}}} | unknown draw 'loguniform'; did you mean 'log-uniform'?
          {'grid': {'name': ['a', 'b']}}             | /sweep/grid/name: the name is no part of a trial
          {'grid': {'objective.beta': [1, 1.0]}}     | /sweep: trial {objective.beta=1.0}: is the same as trial 1
          {'grid': {'measures': [[], ['collapse']]}} | /sweep: trial {measures=["collapse"]}: is the same as trial 1
          {'grid': {'objective.beta': [-1, 1], 'training.seed': [1, 2, 3]}} | /sweep: trial {objective.beta=-1, training.seed=1}: /objective/beta: expected a schedule
          {'grid': {'training.batchSize': [55001]}}  | /sweep: trial {training.batchSize=55001}: /training/batchSize: expected at most the 55000 training examples, found 55001
          """)
  void saysWhatIsWrong(String sweep, String problem) {
    assertThat(problems(sweep)).singleElement().asString().contains(problem);
  }

  @Test
  void saysOnceWhatIsWrongWithManyTrials() {
    assertThat(problems("{'grid': {'objective.beta': [-1], 'training.seed': [1, 2, 3]}}"))
        .singleElement()
        .asString()
        .endsWith("(so do 2 other trials)");
  }

  @Test
  void aGridBombIsRefusedWithItsCount() {
    String values = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
    String keys =
        List.of(
                "training.seed",
                "data.evaluationSeed",
                "objective.beta",
                "objective.warmupEpochs",
                "optimizer.learningRate",
                "optimizer.beta1",
                "optimizer.beta2",
                "optimizer.epsilon",
                "model.latent",
                "training.epochs")
            .stream()
            .map(key -> "'" + key + "': " + values)
            .collect(Collectors.joining(", "));
    assertThat(problems("{'grid': {" + keys + "}}"))
        .singleElement()
        .asString()
        .contains("/sweep: makes 10000000000 trials; expected at most 10000");
  }

  @Test
  void aBombOfBombsDoesNotOverflow() {
    String seeds =
        IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    String product =
        List.of(
                "training.seed",
                "data.evaluationSeed",
                "objective.beta",
                "objective.warmupEpochs",
                "optimizer.learningRate",
                "optimizer.epsilon",
                "model.latent")
            .stream()
            .map(key -> "{'grid': {'" + key + "': [" + seeds + "]}}")
            .collect(Collectors.joining(", "));
    assertThat(problems("{'product': [" + product + "]}"))
        .singleElement()
        .asString()
        .contains("makes 1000000000000000000000 trials");
    assertThat(
            problems(
                "{'random': {'count': 1000000000, 'draw': {'objective.beta': {'type': 'uniform',"
                    + " 'min': 0, 'max': 1}}}}"))
        .singleElement()
        .asString()
        .contains("makes 1000000000 trials");
  }

  @Test
  void theCommandLineDoesNotSetASweptKey() {
    BadSpecException refusal =
        catchThrowableOfType(
            BadSpecException.class,
            () ->
                reader.read(
                    "spec.json",
                    spec("{'grid': {'objective.beta': [1, 2]}}"),
                    Overrides.parse(List.of("objective.beta=3"))));
    assertThat(refusal.lines())
        .singleElement()
        .asString()
        .contains("/sweep/grid/objective.beta: is swept, and --set objective.beta sets it as well");
  }

  @Test
  void theCommandLineMayDropTheSweep() {
    Experiment experiment =
        reader.read(
            "spec.json",
            spec("{'grid': {'objective.beta': [1, 2]}}"),
            Overrides.parse(List.of("sweep=null")));
    assertThat(experiment.trials()).hasSize(1);
  }

  private List<String> trials(String sweep) {
    return experiment(sweep).trials().stream().map(trial -> trial.overrides().words()).toList();
  }

  private List<Map<String, JsonNode>> values(String sweep) {
    return experiment(sweep).trials().stream().map(trial -> trial.overrides().values()).toList();
  }

  private static DoubleStream numbers(List<Map<String, JsonNode>> trials, String key) {
    return trials.stream().mapToDouble(trial -> trial.get(key).asDouble());
  }

  private Experiment experiment(String sweep) {
    return reader.read("spec.json", spec(sweep), Overrides.NONE);
  }

  private List<String> problems(String sweep) {
    BadSpecException refusal =
        catchThrowableOfType(BadSpecException.class, () -> experiment(sweep));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.lines();
  }

  private static String spec(String sweep) {
    return Specs.with("\"sweep\": " + sweep.replace('\'', '"'));
  }
}
