package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.Optional;
import org.vaezoo.core.settings.Part;

/** What a claim is tested by: the region or the order that its quantities have to be in. */
sealed interface TestSpec extends Part
    permits InRegion,
        Order,
        Monotone,
        InteriorMaximum,
        Spearman,
        Paired,
        RoundTrip,
        Prediction,
        Share {

  /** Why it must not be asked of such a source; empty where it may. */
  default Optional<String> objection(SourceSpec source, Optional<PublishedSpec> published) {
    return Optional.empty();
  }

  /**
   * Notes what does not fit the trials and the tables, before anything is trained.
   *
   * @param pointer JSON pointer of the test
   */
  void check(String pointer, CellChecks checks);

  /**
   * What the results say.
   *
   * @param published the number beside the claim
   */
  Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException;
}
