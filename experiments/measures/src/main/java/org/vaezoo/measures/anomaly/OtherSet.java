package org.vaezoo.measures.anomaly;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.set.DataSetSpec;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;

/**
 * The test split of another data set, shown as the model's own is; the whole test split of the
 * model's own holds no outlier.
 */
@PartType("other-set")
@Doc("The test split of another data set, of examples of the same shape.")
record OtherSet(@Doc("Which data set.") DataSetSpec set) implements OutlierSpec {

  @Override
  public String name(Subject subject) {
    return set.getClass().getAnnotation(PartType.class).value();
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    set.check(pointer + "/set", problems);
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    DataSource own = subject.data().test();
    if (own.side().condition().isPresent()) {
      return Optional.of("p(x|c) needs a condition, and outliers of another data set have none");
    }
    DataSource other = subject.others().apply(set).test();
    return other.shape().equals(own.shape()) && other.kind() == own.kind()
        ? Optional.empty()
        : Optional.of(
            "the outliers are "
                + described(other.shape(), other.kind())
                + ", the model's examples "
                + described(own.shape(), own.kind()));
  }

  private static String described(Shape shape, DataKind kind) {
    return kind.words() + " numbers of shape " + shape;
  }

  @Override
  public Contrast contrast(Subject subject) {
    return new Contrast(subject.data().test(), subject.others().apply(set).test());
  }
}
