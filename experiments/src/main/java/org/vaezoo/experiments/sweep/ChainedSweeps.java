package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The trials of some sweeps, one sweep after the other. */
record ChainedSweeps(List<Sweep> links) implements Sweep {

  ChainedSweeps {
    if (links.isEmpty()) {
      throw new IllegalArgumentException("expected at least one sweep, found none");
    }
  }

  @Override
  public BigInteger count() {
    return links.stream().map(Sweep::count).reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Override
  public List<Map<String, JsonNode>> trials() {
    return links.stream().flatMap(link -> link.trials().stream()).toList();
  }

  @Override
  public boolean draws() {
    return links.stream().anyMatch(Sweep::draws);
  }

  @Override
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    links.forEach(link -> keys.addAll(link.keys()));
    return keys;
  }
}
