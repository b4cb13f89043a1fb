package org.vaezoo.vq.quantize;

import ai.djl.nn.Parameter;
import java.util.List;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Vectors that begin as uniform noise within +-sqrt(3 / D), whatever the data. */
@PartType("uniform")
@Doc("Uniform noise of variance 1 / dimension.")
public record UniformStart() implements CodebookStart {

  @Override
  public void begin(EncodedExamples encoded, List<Parameter> codebooks) {
    // the parameters have these values already
  }
}
