package org.vaezoo.core.verdict;

/** The answer to a question of the rules: three-valued logic, which knows why it does not know. */
enum Answer {
  YES,
  NO,
  /** The interval crosses the line. */
  OPEN,
  /** What decides was not measured, and could be. */
  UNMEASURED;

  /** Both: one no is enough, whatever the other is. */
  Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : other == YES ? this : unknown(other);
  }

  /** One of them: one yes is enough, whatever the other is. */
  Answer or(Answer other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : other == NO ? this : unknown(other);
  }

  private Answer unknown(Answer other) {
    return this == UNMEASURED || other == UNMEASURED ? UNMEASURED : OPEN;
  }

  Answer not() {
    return this == YES ? NO : this == NO ? YES : this;
  }
}
