package org.vaezoo.measures.disentangle;

import org.vaezoo.core.pass.CounterStream;

/**
 * The examples that share the value of a factor. Where all combinations of factors are among the
 * examples, one drawn from a group has all other factors uniform and independent, as the published
 * scores ask for; else they are as the examples have them.
 */
final class FactorGroups {

  private final Representation examples;
  private final int[][][] groups;

  FactorGroups(Representation examples) {
    this.examples = examples;
    this.groups = new int[examples.factors()][][];
    for (int factor = 0; factor < groups.length; factor++) {
      groups[factor] = groups(examples.values(factor), examples.size(factor));
    }
  }

  private static int[][] groups(int[] values, int size) {
    int[] counts = new int[size];
    for (int value : values) {
      counts[value]++;
    }
    int[][] groups = new int[size][];
    for (int value = 0; value < size; value++) {
      groups[value] = new int[counts[value]];
    }
    for (int n = values.length - 1; n >= 0; n--) {
      groups[values[n]][--counts[values[n]]] = n;
    }
    return groups;
  }

  /** A factor, each equally likely. */
  int factor(CounterStream stream, long position) {
    return stream.below(position, examples.factors());
  }

  /** An example, each equally likely. */
  int any(CounterStream stream, long position) {
    return stream.below(position, examples.examples());
  }

  /** An example that shares a factor's value with another, each equally likely. */
  int like(int example, int factor, CounterStream stream, long position) {
    int[] group = groups[factor][examples.value(example, factor)];
    return group[stream.below(position, group.length)];
  }
}
