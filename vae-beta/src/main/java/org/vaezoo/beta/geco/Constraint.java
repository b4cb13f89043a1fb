package org.vaezoo.beta.geco;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Part;

/** What a reconstruction has to reach: an error that on average is not above a tolerance. */
public interface Constraint extends Part {

  /**
   * The error, averaged over the rows: a scalar.
   *
   * @param inference rows are [k * B], sample-major
   */
  NDArray error(Inference inference, Batch batch);

  /** The error that is allowed, in the units of {@link #error}. */
  Schedule tolerance();

  /** What the error needs of the parts of a spec. */
  List<Need> needs();
}
