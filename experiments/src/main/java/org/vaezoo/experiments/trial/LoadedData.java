package org.vaezoo.experiments.trial;

import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;

/** The data of the trial at hand: consecutive trials of the same data load them once. */
public final class LoadedData {

  private final DataFolder folder;
  private DataSpec spec;
  private DataSets data;

  /**
   * @param folder where data sets lie
   */
  public LoadedData(DataFolder folder) {
    this.folder = folder;
  }

  /**
   * The data of a spec; those of the spec before it are given up.
   *
   * @throws org.vaezoo.core.data.BadDataException if they cannot be loaded
   */
  public DataSets of(DataSpec asked) {
    if (!asked.equals(spec)) {
      data = asked.load(folder);
      spec = asked;
    }
    return data;
  }
}
