package org.vaezoo.core.verdict;

/** The answer to a question of the rules: three-valued logic, which knows why it does not know. */
enum ThreeValued {
  YES,
  NO,
  /** The interval crosses the line. */
  OPEN,
  /** What decides was not measured, and could be. */
  UNMEASURED;

  /** Both: one no is enough, whatever the other is. */
  ThreeValued and(ThreeValued other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : other == YES ? this : unknown(other);
  }

  /** One of them: one yes is enough, whatever the other is. */
  ThreeValued or(ThreeValued other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : other == NO ? this : unknown(other);
  }

  private ThreeValued unknown(ThreeValued other) {
    return this == UNMEASURED || other == UNMEASURED ? UNMEASURED : OPEN;
  }

  ThreeValued not() {
    return this == YES ? NO : this == NO ? YES : this;
  }
}
