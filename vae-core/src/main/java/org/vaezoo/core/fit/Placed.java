package org.vaezoo.core.fit;

/**
 * A part and where it stands in its spec.
 *
 * @param group of parts that it stands in, as {@code /model/top/}; {@code /} for the whole spec
 * @param pointer JSON pointer
 */
public record Placed(String group, String pointer, Fitting part) {

  /** Whether the two have to do with each other: one's group is within the other's. */
  boolean meets(Placed other) {
    return group.startsWith(other.group) || other.group.startsWith(group);
  }
}
