package org.vaezoo.core.data.set;

import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.fetch.DataCatalog;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Fashion-MNIST, from the folder of that name in the data folder: 60,000 + 10,000 pictures. */
@PartType("fashion-mnist")
@Doc("Fashion-MNIST, 28 x 28, 60,000 + 10,000; vaezoo data fetch fashion-mnist brings it.")
record FashionMnistSpec() implements DataSetSpec {

  @Override
  public SetDescription describe(DataFolder folder) {
    return DataCatalog.FASHION_MNIST
        .located(folder)
        .describe(DataCatalog.FASHION_MNIST.name(), 0, Optional.empty());
  }

  @Override
  public StoredSet load(DataFolder folder) {
    return DataCatalog.FASHION_MNIST.located(folder).load(0, Optional.empty());
  }
}
