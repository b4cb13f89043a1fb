package org.vaezoo.core.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a kind of part: a plain JSON value stands for the record named here with that value as its
 * only component, as {@code "beta": 4} for a constant schedule.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shorthand {
  /** A record of one component. */
  Class<? extends Record> value();
}
