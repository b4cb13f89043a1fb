package org.vaezoo.core.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The texts that a String component allows. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Pattern {
  /** A regular expression of the whole text, in the words that Java and JSON Schema share. */
  String value();

  /** The same in words, as "1 to 80 of a-z". */
  String says();
}
