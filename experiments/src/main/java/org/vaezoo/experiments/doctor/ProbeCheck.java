package org.vaezoo.experiments.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.probe.Probe;
import org.vaezoo.core.probe.Probed;

/**
 * The convolutions of every variant and all operations of a recorded step on this processor, values
 * and gradients against float64.
 */
final class ProbeCheck implements Check {

  private final Function<List<ConvolutionShape>, List<Probed>> operations;

  /** Of all operations, with large arrays. */
  ProbeCheck() {
    this(Probe::thoroughly);
  }

  /**
   * @param operations what is looked at, of the variants' convolutions
   */
  ProbeCheck(Function<List<ConvolutionShape>, List<Probed>> operations) {
    this.operations = operations;
  }

  @Override
  public String name() {
    return "processor";
  }

  @Override
  public Finding look(Path scratch) {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      List<ConvolutionShape> convolutions =
          List.copyOf(new ZooConvolutions(session.manager(), DataFolder.absent()).ofVariants());
      List<Probed> looked = operations.apply(convolutions);
      Optional<Probe.Fault> fault = Probe.look(session, looked);
      return fault
          .map(found -> Finding.wrong(found + "; do not train here in float32"))
          .orElseGet(
              () ->
                  Finding.ok(
                      String.format(
                          Locale.ROOT,
                          "%d operations right, among them the variants' %d convolutions; matrix"
                              + " product %s",
                          looked.size(),
                          convolutions.size(),
                          session.settings().matmul().name().toLowerCase(Locale.ROOT))));
    } catch (MissingEngineException missing) {
      return Finding.wrong(missing.getMessage());
    }
  }
}
