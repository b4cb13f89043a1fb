package org.vaezoo.core.train;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.BatchFields;
import org.vaezoo.core.schedule.Phase;

/**
 * Steps as native programs: one for each form of batch and each phase, compiled when it is first
 * needed.
 */
final class CompiledStep implements StepFunction {

  /**
   * What a program holds for.
   *
   * @param forms of the batch, by field
   * @param phase what it follows and what may move
   */
  private record Key(Map<String, String> forms, Phase phase) {}

  private final Trainable model;
  private final NDManager manager;
  private final Map<String, Parameter> trained;
  private final Map<Key, StepProgram> programs = new LinkedHashMap<>();

  /**
   * @param manager owner of the programs, of PyTorch
   */
  CompiledStep(Trainable model, NDManager manager) {
    this.model = model;
    this.manager = manager;
    this.trained = NamedParameters.trained(model.block());
  }

  @Override
  public FollowedStep of(Batch batch, Pass pass, Coefficients now, Phase phase) {
    return program(batch, pass, now, phase).run(batch, pass, now);
  }

  /** The program of such steps. */
  StepProgram program(Batch batch, Pass pass, Coefficients now, Phase phase) {
    return programs.computeIfAbsent(
        new Key(BatchFields.forms(batch), phase),
        key -> StepProgram.compile(model, trained, phase, batch, pass, now, manager));
  }

  @Override
  public void close() {
    programs.values().forEach(StepProgram::close);
  }
}
