package org.vaezoo.measures.compression;

import ai.djl.ndarray.NDManager;
import java.util.Locale;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Processor;

/** What the last bits of an engine hang on, in words. */
public final class MachineKind {

  private MachineKind() {}

  /** Processor, engine with its version, numbers, threads and matrix product. */
  public static String of(EngineSession engine) {
    EngineSettings settings = engine.settings();
    return String.format(
        Locale.ROOT,
        "%s, %s, %d threads, %s, product %s",
        of(engine.manager()),
        settings.precision().type(),
        settings.threads(),
        settings.device(),
        settings.matmul().name().toLowerCase(Locale.ROOT));
  }

  /** Processor and engine with its version: all that matters within one process. */
  static String of(NDManager manager) {
    Processor processor = Processor.here();
    return String.format(
        Locale.ROOT,
        "%s (%s), %s %s",
        processor.name(),
        vectors(processor),
        manager.getEngine().getEngineName(),
        manager.getEngine().getVersion());
  }

  /** The widest vectors that libraries choose their code by. */
  private static String vectors(Processor processor) {
    if (processor.has("avx512f")) {
      return "avx512";
    }
    return processor.has("avx2") ? "avx2" : "no avx2";
  }
}
