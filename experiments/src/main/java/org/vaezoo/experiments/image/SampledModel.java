package org.vaezoo.experiments.image;

import java.nio.file.Path;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.view.ConditionSpec;
import org.vaezoo.core.data.view.ConditionedSource;
import org.vaezoo.core.data.view.LabelCondition;
import org.vaezoo.experiments.trial.StoredModel;

/** What a model without its data is given to draw samples by. */
public final class SampledModel {

  /** More than any picture has rows. */
  private static final int SIZE = 1 << 16;

  private SampledModel() {}

  /**
   * Whether samples can be drawn from a model without its data.
   *
   * @param given an image in place of those that it is conditioned on, where a person names one
   */
  public static boolean isEnough(StoredModel stored, Optional<Path> given) {
    Optional<ConditionSpec> condition = stored.data().condition();
    return given.isPresent() || condition.isEmpty() || condition.get() instanceof LabelCondition;
  }

  /**
   * The model with what stands in place of its data: nothing, its classes in turn, or an image.
   *
   * @param given as above
   * @param seed of the noise
   * @throws BadDataException if the image is not one of the model's data, or it is given none
   */
  public static ImageModel of(StoredModel stored, Optional<Path> given, long seed) {
    return new ImageModel(
        stored.model(),
        given.map(file -> observed(stored, file)).orElseGet(() -> blanks(stored)),
        seed,
        stored.engine().manager(),
        stored.engine().type());
  }

  private static DataSource observed(StoredModel stored, Path file) {
    SetDescription set = stored.input().set();
    ConditionSpec asked =
        stored
            .data()
            .condition()
            .filter(each -> !(each instanceof LabelCondition))
            .orElseThrow(() -> new BadDataException(file + ": the model is given no observation"));
    return new ConditionedSource(
        GivenImage.read(file, set, stored.data().binarization()), asked.of(set));
  }

  private static DataSource blanks(StoredModel stored) {
    InputDescription input = stored.input().input();
    Optional<Condition> condition =
        stored.data().condition().map(asked -> asked.of(stored.input().set()));
    Blanks blanks = new Blanks(input.example(), input.kind(), SIZE, input.side().classes());
    return condition.<DataSource>map(each -> new ConditionedSource(blanks, each)).orElse(blanks);
  }
}
