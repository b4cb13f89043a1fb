package org.vaezoo.core.data.set;

import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.fetch.DataCatalog;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** The MNIST digits, shipped inside the project: 60,000 for training and 10,000 for the test. */
@PartType("mnist")
@Doc("MNIST digits, 28 x 28, 60,000 + 10,000; shipped.")
public record MnistSpec() implements DataSetSpec {

  @Override
  public SetDescription describe(DataFolder folder) {
    return DataCatalog.MNIST.description();
  }

  @Override
  public StoredSet load(DataFolder folder) {
    return DataCatalog.MNIST.located(folder).load(0, Optional.empty());
  }
}
