package org.vaezoo.core.testing;

import java.util.function.Function;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.set.DataSetSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.diagnose.floor.Floors;
import org.vaezoo.core.diagnose.floor.Score;
import org.vaezoo.core.diagnose.floor.SplitFloors;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.measure.Trained;
import org.vaezoo.core.settings.JsonDocument;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.VaeSpec;
import org.vaezoo.core.variant.Variants;

/**
 * A small plain model, to be measured; on tiny images, where all splits are the same 64, unless
 * others are given.
 */
public final class TinySubject implements AutoCloseable {

  private final TinyRun run;
  private final DataSets data;

  /** A model after some steps of training. */
  public TinySubject(DataKind kind, int steps) {
    this(tiny(new TinyImages(kind), kind), steps);
  }

  /** A model of other data after some steps of training. */
  public TinySubject(DataSets sets, int steps) {
    run = TinyRun.of(plain(), sets.train(), EngineName.PYTORCH, Precision.FLOAT32);
    run.train(steps);
    data = sets;
  }

  private static DataSets tiny(DataSource images, DataKind kind) {
    return new DataSets("tiny images", "real", "digest of " + kind, images, images, images);
  }

  private static VaeSpec plain() {
    String small =
        Variants.named("vae").vae().toString().replace("[200,200]", "[16]").replace("32", "4");
    Problems problems = new Problems();
    return new SettingsReader(Variants.parts())
        .read(JsonDocument.value(small), VaeSpec.class, problems)
        .orElseThrow(() -> new AssertionError(problems.all()));
  }

  /** The subject. */
  public Subject subject() {
    return subject(data);
  }

  /** The same model with other splits. */
  public Subject subject(DataSets sets) {
    return subject(sets, set -> data);
  }

  /** The same model with other splits and other data sets beside. */
  public Subject subject(DataSets sets, Function<DataSetSpec, DataSets> others) {
    return new Subject(
        run.model(),
        sets,
        1,
        run.engine().manager(),
        run.engine().type(),
        note -> {},
        others,
        Trained.unknown(),
        split -> floors(sets),
        KeptBlocks.none(),
        Evaluator.eager(run.engine().manager()));
  }

  /** All splits are the same. */
  private SplitFloors floors(DataSets sets) {
    return Floors.fit(sets.train(), Score.plain(), 1, run.engine().manager())
        .on(sets.test(), run.engine().manager());
  }

  /** The splits. */
  public DataSets data() {
    return data;
  }

  @Override
  public void close() {
    run.close();
  }
}
