package org.vaezoo.core.measure;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.set.DataSetSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.Subset;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.diagnose.floor.SplitFloors;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.model.Vae;

/**
 * A trained model that is to be measured.
 *
 * @param model calibrated: its states are those of the training split
 * @param data what it was trained on, and what it was not
 * @param seed the evaluation seed: the same noise for all trials
 * @param manager owner of the model's parameters
 * @param type float32 or float64
 * @param progress told in a few words how far a long measurement has come
 * @param others loads another data set, shown as the model's own is
 * @param training what is known of the run that trained it
 * @param floors of the splits of its data
 * @param kept finished blocks of the measurement
 * @param evaluator computes formulas of the model, as its steps were computed
 */
public record Subject(
    Vae model,
    DataSets data,
    long seed,
    NDManager manager,
    DataType type,
    Consumer<String> progress,
    Function<DataSetSpec, DataSets> others,
    Trained training,
    Function<SplitName, SplitFloors> floors,
    KeptBlocks kept,
    Evaluator evaluator) {

  /**
   * A subject that can load no other data set, of whose run nothing is known and of whose
   * measurement nothing is kept, measured by the model's own code.
   */
  public Subject(
      Vae model,
      DataSets data,
      long seed,
      NDManager manager,
      DataType type,
      Consumer<String> progress) {
    this(
        model,
        data,
        seed,
        manager,
        type,
        progress,
        Subject::noOther,
        Trained.unknown(),
        Subject::noFloors,
        KeptBlocks.none(),
        Evaluator.eager(manager));
  }

  private static SplitFloors noFloors(SplitName split) {
    throw new IllegalStateException("no floors are known of the " + split.label() + " split");
  }

  private static DataSets noOther(DataSetSpec set) {
    throw new BadDataException("no other data set can be loaded here: " + set);
  }

  /** The examples of a split. */
  public DataSource split(SplitName name) {
    return name.of(data);
  }

  /** What models without latents reach on a split. */
  public SplitFloors floors(SplitName name) {
    return floors.apply(name);
  }

  /**
   * A fixed random choice of a split, the same for all models.
   *
   * @param most how many examples; all, where the split has fewer
   */
  public DataSource some(SplitName name, int most) {
    return Subset.of(split(name), most, seed);
  }

  /** Why the model has no rate, in a few words; empty where it has one. */
  public Optional<String> withoutRate() {
    return passes(data.train())
        .first((batch, pass) -> model.infer(batch, pass).terms().withoutRate());
  }

  /** Passes over examples with the noise of an evaluation. */
  public EvaluationPass passes(DataSource examples) {
    return new EvaluationPass(examples, seed, manager, type, kept, evaluator);
  }

  /** The same subject, whose blocks are kept. */
  public Subject keeping(KeptBlocks blocks) {
    return new Subject(
        model, data, seed, manager, type, progress, others, training, floors, blocks, evaluator);
  }

  /** The same subject, whose formulas are computed in another way. */
  public Subject computedBy(Evaluator other) {
    return new Subject(
        model, data, seed, manager, type, progress, others, training, floors, kept, other);
  }
}
