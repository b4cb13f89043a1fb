package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.variant.Variants;

class ProtocolTest {

  /** A likelihood that is not classified would never be compared. */
  @Test
  void everyInstalledLikelihoodIsADensityOrAProbability() {
    Set<String> types = Variants.parts().kind(LikelihoodSpec.class).choices().keySet();
    assertThat(types).hasSizeGreaterThan(8);
    for (String type : types) {
      assertThat(Protocol.kind(type)).as(type).isNotEqualTo(Protocol.UNKNOWN);
    }
    assertThat(Protocol.kind("no-such")).isEqualTo(Protocol.UNKNOWN);
  }
}
