package org.vaezoo.core.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value of a key that a spec leaves out, as JSON text. A key without one is required. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
  /** JSON, as {@code "0.001"}, {@code "\"relu\""} or {@code "null"} for an empty Optional. */
  String value();
}
