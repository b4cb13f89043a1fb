package org.vaezoo.core.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value of {@code type} that chooses a part, as {@code "mlp"}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PartType {
  /** Lower-case words joined by hyphens. */
  String value();
}
