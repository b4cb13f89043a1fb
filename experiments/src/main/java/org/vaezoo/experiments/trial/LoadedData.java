package org.vaezoo.experiments.trial;

import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;

/**
 * What the trials of a process share: data and their floors. Consecutive trials of the same data
 * load them once.
 */
public final class LoadedData {

  private final DataFolder folder;
  private final KnownFloors floors = new KnownFloors();
  private DataSpec spec;
  private DataSets data;
  private StoredInput input;

  /**
   * @param folder where data sets lie
   */
  public LoadedData(DataFolder folder) {
    this.folder = folder;
  }

  /** Where data sets lie. */
  public DataFolder folder() {
    return folder;
  }

  /** The floors of the data, as far as they were measured. */
  public KnownFloors floors() {
    return floors;
  }

  /**
   * The data of a spec; those of the spec before it are given up.
   *
   * @throws org.vaezoo.core.data.BadDataException if they cannot be loaded
   */
  public DataSets of(DataSpec asked) {
    if (!asked.equals(spec)) {
      data = asked.load(folder);
      input = null;
      spec = asked;
    }
    return data;
  }

  /**
   * What is kept of a spec's data beside a model that was trained on them.
   *
   * @throws org.vaezoo.core.data.BadDataException if they cannot be loaded
   */
  StoredInput input(DataSpec asked) {
    DataSets sets = of(asked);
    if (input == null) { // describing looks into the files again
      input =
          StoredInput.of(asked.set().describe(folder), InputDescription.of(sets.train()), folder);
    }
    return input;
  }
}
