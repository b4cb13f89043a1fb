package org.vaezoo.core.testing;

import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.variant.Variant;

/** What every test of a variant begins with. */
interface VariantUnderTest {

  /** The variant under test. */
  Variant variant();

  /** The variant, made tiny, before its first step. */
  default TinyRun run(EngineName engine, Precision precision) {
    return TinyVariant.of(variant()).run(engine, precision);
  }

  /** The same where differences of the loss tell its derivative. */
  default TinyRun run() {
    return run(EngineName.PYTORCH, Precision.FLOAT64);
  }
}
