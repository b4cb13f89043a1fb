package org.vaezoo.experiments.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caption says what there is to see, and what is not. */
class FigureCaptionsTest {

  private static final String FIGURE =
      "\"figures\": [{\"name\": \"elbos\", \"title\": \"T\", \"along\": \"objective.beta\","
          + " \"xAxis\": \"beta\", \"yAxis\": \"nats\", \"logarithmic\": \"x\","
          + " \"series\": [{\"label\": \"ours\", \"y\": "
          + OneClaim.ELBO
          + "}]}], ";

  @TempDir private Path folder;

  private String caption(HandMadeRun run) throws IOException {
    String test = "{\"type\": \"at-least\", \"bound\": 0, \"quantity\": " + OneClaim.ELBO + "}";
    String text =
        OneClaim.text(test, OneClaim.EXPECTED).replace("\"claims\"", FIGURE + "\"claims\"");
    Claims claims = Claims.read(Files.writeString(folder.resolve("claims.json"), text));
    return claims.figures(run.experiment(), run.write().folder()).get(0).caption();
  }

  @Test
  void intervalsAreSaidWhereThereAreSome() throws IOException {
    assertThat(caption(HandMadeRun.ofTwoBetas(folder).elbos(-1, -2, -3, -4)))
        .isEqualTo("Means over seeds with their 95 % intervals.");
    HandMadeRun oneSeed = HandMadeRun.in(folder, HandMadeRun.sweep("\"objective.beta\": [0, 1]"));
    assertThat(caption(oneSeed.elbos(-1, -2)))
        .isEqualTo("Means over seeds. Left out, as no number above 0: ours, beta 0, nats -1.");
  }
}
