package org.vaezoo.core.table;

import java.util.Optional;

/**
 * The versions of the tables that have a column, see {@link Schema#VERSION}.
 *
 * @param since version that had it first
 * @param until version that had it last; empty where tables have it still
 */
public record Lifetime(int since, Optional<Integer> until) {

  /** From the first version on. */
  public static final Lifetime ALWAYS = new Lifetime(1, Optional.empty());

  public Lifetime {
    if (since < 1 || since > Schema.VERSION) {
      throw new IllegalArgumentException(
          "expected a version from 1 to " + Schema.VERSION + ", found since " + since);
    }
    if (until.isPresent() && (until.get() < since || until.get() >= Schema.VERSION)) {
      throw new IllegalArgumentException(
          "expected an end from version " + since + " to the one before this, found " + until);
    }
  }

  Lifetime from(int version) {
    return new Lifetime(version, until);
  }

  Lifetime to(int version) {
    return new Lifetime(since, Optional.of(version));
  }

  /** Whether tables of a version have the column. */
  public boolean includes(int version) {
    return version >= since && until.map(last -> version <= last).orElse(true);
  }

  /** As a reader of docs sees it: {@code 1}, or {@code 1 to 1} of a column that has ended. */
  public String words() {
    return until.map(last -> since + " to " + last).orElse(String.valueOf(since));
  }
}
