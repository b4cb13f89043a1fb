package org.vaezoo.experiments.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MissingEngineException;
import org.vaezoo.core.net.ConvolutionShape;
import org.vaezoo.core.probe.Probe;
import org.vaezoo.core.probe.Probed;

/** Convolutions, layers and products on this processor, values and gradients against float64. */
final class ProbeCheck implements Check {

  /** Kinds that the variants have: images, pixels, codes, depth to space, odd numbers. */
  private static final List<ConvolutionShape> CONVOLUTIONS =
      List.of(
          new ConvolutionShape(1, 32, 3, 2, 1, 28, 28),
          new ConvolutionShape(3, 32, 3, 2, 1, 32, 32),
          new ConvolutionShape(32, 64, 3, 2, 1, 14, 14),
          new ConvolutionShape(64, 128, 3, 1, 1, 7, 7),
          new ConvolutionShape(32, 4, 3, 1, 1, 14, 14),
          new ConvolutionShape(16, 4, 3, 1, 1, 14, 14),
          new ConvolutionShape(1, 8, 7, 1, 3, 28, 28),
          new ConvolutionShape(8, 8, 3, 1, 1, 28, 28),
          new ConvolutionShape(8, 8, 1, 1, 0, 28, 28),
          new ConvolutionShape(4, 4, 3, 1, 1, 28, 28),
          new ConvolutionShape(20, 20, 3, 1, 1, 14, 14),
          new ConvolutionShape(64, 16, 1, 1, 0, 7, 7));

  @Override
  public String name() {
    return "processor";
  }

  @Override
  public Finding look(Path scratch) {
    try (EngineSession session = Engines.open(EngineSettings.standard())) {
      List<Probed> operations = Probe.of(CONVOLUTIONS);
      Optional<Probe.Fault> fault = Probe.look(session, operations);
      return fault
          .map(found -> Finding.wrong(found + "; do not train here in float32"))
          .orElseGet(
              () ->
                  Finding.ok(
                      String.format(
                          Locale.ROOT,
                          "%d operations right, matrix product %s",
                          operations.size(),
                          session.settings().matmul().name().toLowerCase(Locale.ROOT))));
    } catch (MissingEngineException missing) {
      return Finding.wrong(missing.getMessage());
    }
  }
}
