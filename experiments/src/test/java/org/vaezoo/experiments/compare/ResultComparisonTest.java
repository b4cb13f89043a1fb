package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.experiments.table.ResultRow;

class ResultComparisonTest {

  private static final Path VAMP = Path.of("..", "results", "mnist-vamp");

  @TempDir private Path folder;

  private static Row measure(ResultComparison contrast, String name) {
    return contrast.rows().stream()
        .filter(row -> HandMade.text(row, "measure").equals(name))
        .findFirst()
        .get();
  }

  private ResultTables side(String name, String spec, String... rows) throws IOException {
    Path side = folder.resolve(name);
    for (String row : rows) {
      Path trial = side.resolve("trials").resolve(row.substring(0, row.indexOf(',')));
      Files.createDirectories(trial);
      Files.writeString(trial.resolve("spec.json"), spec);
    }
    return HandMade.folder(side, rows);
  }

  @Test
  void seedsArePairedAndSpecsAreCompared() throws IOException {
    ResultTables a =
        side(
            "a",
            HandMade.spec(1),
            HandMade.row("a1", 1, 1, "test", 20, 80),
            HandMade.row("a2", 1, 2, "test", 20, 90),
            HandMade.row("a3", 1, 3, "test", 20, 90));
    ResultTables b =
        side(
            "b",
            HandMade.spec(1).replace("100", "200"),
            HandMade.row("b2", 1, 2, "test", 18, 90),
            HandMade.row("b1", 1, 1, "test", 19, 80));
    ResultComparison contrast = ResultComparison.of(a, b);
    assertThat(contrast.specDifferences()).containsExactly("/training/batchSize was 100, is 200");
    assertThat(contrast.unpaired()).containsExactly("A a3");
    Row elbo = measure(contrast, "elbo_nats");
    assertThat(HandMade.number(elbo, "value_a")).isEqualTo(-105);
    assertThat(HandMade.number(elbo, "value_b")).isEqualTo(-103.5);
    assertThat(HandMade.number(elbo, "difference")).isEqualTo(1.5);
    // Differences 1 and 2: standard error 0.5, quantile of Student's t with one degree 12.7062.
    assertThat(HandMade.number(elbo, "difference_high"))
        .isCloseTo(1.5 + 0.5 * 12.7062, within(1e-4));
    assertThat(HandMade.text(elbo, "over")).isEqualTo("2 seeds, paired");
  }

  @Test
  void whatIsOfAnotherKindIsRefusedWithTheReason() throws IOException {
    String row = HandMade.row("a", 1, 1, "test", 20, 80);
    ResultTables a = side("a", HandMade.spec(1), row);
    assertRefused(
        a,
        side("b", HandMade.spec(1), row.replace("dynamic", "fixed")),
        "the binarisations differ: dynamic and fixed");
    assertRefused(
        a,
        side("c", HandMade.spec(1), row.replace("mnist", "fashion-mnist")),
        "the data sets differ: mnist and fashion-mnist");
    assertRefused(
        a,
        side("d", HandMade.spec(1).replace("bernoulli", "gaussian"), row),
        "the kinds of likelihood differ: probability and density");
    assertRefused(
        a,
        side("e", HandMade.spec(1), row.replace("test,100", "test,99")),
        "the numbers of examples of the split test differ: 100 and 99");
    assertRefused(
        a,
        side("f", HandMade.spec(1).replace("bernoulli", "home-made"), row),
        "the kinds of likelihood are not known: probability and unknown");
    assertRefused(
        a,
        side("g", HandMade.spec(1), row.replace("test", "train")),
        "no trial of A has the split, seed and common swept keys of one of B");
    assertThat(ResultComparison.of(a, side("h", HandMade.spec(1), row)).rows()).isNotEmpty();
  }

  @Test
  void dataOfTheSameNameAndOtherContentAreRefused() throws IOException {
    String row = HandMade.row("a", 1, 1, "test", 20, 80);
    ResultTables a = side("a", HandMade.spec(1), row);
    ResultTables b = side("b", HandMade.spec(1), row);
    Files.writeString(folder.resolve("a/trials/a/provenance.json"), "{\"dataDigest\": \"12\"}");
    Files.writeString(folder.resolve("b/trials/a/provenance.json"), "{\"dataDigest\": \"34\"}");
    assertRefused(a, b, "other SHA-256");
  }

  @Test
  void boundsOfOtherNumbersOfImagesAreLeftOut() throws IOException {
    ResultTables a = ResultTables.read(VAMP);
    assertThat(
            HandMade.number(
                measure(ResultComparison.of(a, a), "importance_1000_nats"), "difference"))
        .isZero();
    String row = HandMade.row("a", 1, 1, "test", 20, 80);
    ResultTables few = side("few", HandMade.spec(1), row);
    assertThat(ResultComparison.of(few, few).rows())
        .extracting(each -> HandMade.text(each, "measure"))
        .contains("importance_10_nats");
  }

  private static Column paired(String name) {
    return PairedImages.SCHEMA.column(name).orElseThrow();
  }

  /** The committed table of pairs says the same of the same two trials. */
  @Test
  void imagesArePairedAsInThePublishedTable() throws IOException {
    ResultTables all = ResultTables.read(VAMP);
    ResultRow published = all.table("paired").rows().get(0);
    ResultComparison contrast =
        ResultComparison.of(
            all.only(published.required(paired("against"))),
            all.only(published.required(paired("trial"))));
    Row images = measure(contrast, "importance_by_image_nats");
    double difference = published.number(paired("difference_nats")).orElseThrow();
    double error = published.number(paired("difference_se")).orElseThrow();
    assertThat(HandMade.number(images, "difference")).isCloseTo(difference, within(1e-9));
    assertThat(HandMade.number(images, "difference_low"))
        .isCloseTo(difference - 1.959964 * error, within(1e-9));
    Row unpaired = measure(contrast, "importance_1000_nats");
    assertThat(HandMade.number(unpaired, "difference_low")).isLessThan(difference - 3);
  }

  private static void assertRefused(ResultTables a, ResultTables b, String reason) {
    assertThatThrownBy(() -> ResultComparison.of(a, b))
        .isInstanceOf(NotComparableException.class)
        .hasMessageContaining(reason);
  }
}
