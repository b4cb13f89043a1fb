package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file of one claim. */
final class OneClaim {

  /** The source of what we expect. */
  static final String EXPECTED =
      "\"source\": {\"kind\": \"expectation\", \"text\": \"so it should be\"}";

  /** The source of what holds of every model. */
  static final String IDENTITY =
      "\"source\": {\"kind\": \"identity\", \"text\": \"by definition\"}";

  /** The ELBO on the test split. */
  static final String ELBO =
      "{\"table\": \"rate_distortion\", \"column\": \"elbo_nats\", \"where\": {\"split\":"
          + " \"test\"}}";

  private OneClaim() {}

  /** The ELBO on the test split of trials with other settings. */
  static String elbo(String where) {
    return ELBO.replace("\"test\"", "\"test\", " + where);
  }

  /** The text of a file. */
  static String text(String test, String more) {
    return String.format(
        Locale.ROOT,
        """
        {
          "$schema": "../../schema/claims-v1.json",
          "paper": {"authors": "A", "year": 2020, "title": "T", "where": "W", "url": "https://x"},
          "claims": [
            {"id": "one", "says": "It is so.", "shows": "Fig 1", %s,
             "test": %s}
          ]
        }
        """,
        more,
        test);
  }

  /** Writes the file. */
  static Path write(Path file, String test, String more) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text(test, more));
  }
}
