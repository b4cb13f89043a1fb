package org.vaezoo.experiments.claim;

import java.util.Optional;

/**
 * What a series goes along, as it is checked.
 *
 * @param key the path of a setting, or a column
 * @param pointer where it stands
 * @param least how many values there have to be
 * @param by what several series differ in
 */
record Along(String key, String pointer, int least, Optional<Along> by) {

  Along(String key, String pointer, int least) {
    this(key, pointer, least, Optional.empty());
  }
}
