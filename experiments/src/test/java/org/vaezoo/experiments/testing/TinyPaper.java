package org.vaezoo.experiments.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A paper of a few seconds: three values of β with two seeds each, and the claim that the rate
 * falls.
 *
 * @param folder holds {@code tiny.idx}, {@code papers} and {@code results}
 * @param id its name
 */
public record TinyPaper(Path folder, String id) {

  /** The rate on the test split. */
  public static final String RATE =
      "{\"table\": \"rate_distortion\", \"column\": \"rate_nats\", \"where\": {\"split\":"
          + " \"test\"}}";

  /** Writes data, spec and claims. */
  public static TinyPaper in(Path folder, String id, int... betas) throws IOException {
    TinyExperiment.in(
        folder,
        "\"sweep\": {\"grid\": {\"objective.beta\": "
            + List.of(betas[0], betas[1], betas[2])
            + ", \"training.seed\": [1, 2]}}",
        "\"training\": {\"epochs\": 2, \"batchSize\": 32}");
    TinyPaper paper = new TinyPaper(folder, id);
    Files.createDirectories(paper.path());
    Files.move(folder.resolve("tiny.json"), paper.path().resolve("spec.json"));
    paper.claim(claim("rate-falls", rateFalls(), false));
    return paper;
  }

  private Path path() {
    return folder.resolve("papers").resolve(id);
  }

  /** Its claims. */
  public Path claims() {
    return path().resolve("claims.json");
  }

  /** Where all results lie. */
  public Path allResults() {
    return folder.resolve("results");
  }

  /** Where its own results lie. */
  public Path results() {
    return allResults().resolve("papers").resolve(id);
  }

  /** Writes other claims. */
  public void claim(String... claims) throws IOException {
    Files.writeString(
        claims(), FILE.replace("RATE", RATE).replace("CLAIMS", String.join(",\n", claims)));
  }

  /** A claim that is an identity. */
  public static String claim(String name, String test, boolean control) {
    return "{\"id\": \""
        + name
        + "\", \"says\": \"It is so.\", \"shows\": \"Fig 1\", \"test\": "
        + test
        + ", \"source\": {\"kind\": \"identity\", \"text\": \"x\"}, \"control\": "
        + control
        + "}";
  }

  /** The test that the rate falls with β. */
  public static String rateFalls() {
    return "{\"type\": \"monotone\", \"along\": \"objective.beta\", \"direction\": \"decreasing\","
        + " \"slack\": 0.5, \"quantity\": "
        + RATE
        + "}";
  }

  /** Arguments of {@code vaezoo reproduce}. */
  public String[] reproduce(String... more) {
    return reproduce(folder, id, more);
  }

  /** The same of a paper of a folder, or of all. */
  public static String[] reproduce(Path folder, String id, String... more) {
    Stream<String> own =
        Stream.of(
            "reproduce",
            id,
            "--papers=" + folder.resolve("papers"),
            "--results=" + folder.resolve("results"),
            "--data=" + folder);
    return Stream.concat(own, Stream.of(more)).toArray(String[]::new);
  }

  private static final String FILE =
      """
      {"paper": {"authors": "Tiny", "year": 2020, "title": "On rows | columns", "where": "here"},
       "variants": ["beta-vae"],
       "figures": [{"name": "rates", "title": "Rate", "along": "objective.beta", "xAxis": "beta",
         "yAxis": "rate in nats", "logarithmic": "x", "series": [{"label": "ours", "y": RATE}],
         "published": [{"label": "theirs", "comparable": false, "source": "by eye", "points": [[1, 3], [8, 1]]}]}],
       "claims": [CLAIMS]}
      """;
}
