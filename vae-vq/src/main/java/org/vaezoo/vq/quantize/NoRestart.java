package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Codes are left alone. */
@PartType("none")
@Doc("Codes are left alone.")
public record NoRestart() implements RestartSpec {

  @Override
  public Averages apply(Averages averages, NDArray outputs, Noise noise) {
    return averages;
  }
}
