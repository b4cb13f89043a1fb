package org.vaezoo.core.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbers that a component allows; on a list, those that each element allows. The bounds are
 * allowed unless {@code open} says otherwise.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
  /** Least allowed number. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Greatest allowed number. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether min itself is not allowed. */
  boolean minOpen() default false;

  /** Whether max itself is not allowed. */
  boolean maxOpen() default false;
}
