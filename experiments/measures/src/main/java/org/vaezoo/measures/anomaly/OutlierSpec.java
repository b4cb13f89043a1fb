package org.vaezoo.measures.anomaly;

import java.util.Optional;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** What counts as an outlier. */
sealed interface OutlierSpec extends Part permits OtherSet, OtherClasses {

  /** In tables, of a subject for which there are such outliers. */
  String name(Subject subject);

  /**
   * Notes what does not fit the data.
   *
   * @param pointer JSON pointer of this spec
   */
  void check(InputDescription input, String pointer, Problems problems);

  /** Why there are no such outliers for a model; empty where there are. */
  Optional<String> notApplicable(Subject subject);

  /** The examples to be told apart. */
  Contrast contrast(Subject subject);
}
