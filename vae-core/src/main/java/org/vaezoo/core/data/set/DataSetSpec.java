package org.vaezoo.core.data.set;

import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** A data set, as a spec names it. */
public interface DataSetSpec extends Part {

  /**
   * Notes keys that contradict each other. Reads no file.
   *
   * @param pointer JSON pointer of this spec
   */
  default void check(String pointer, Problems problems) {}

  /**
   * What is known without loading: constants, or what the files' headers say.
   *
   * @throws BadDataException if a file is missing or its header is wrong
   */
  SetDescription describe(DataFolder folder);

  /**
   * The whole set.
   *
   * @throws BadDataException if a file is missing or wrong
   */
  StoredSet load(DataFolder folder);
}
