/**
 * Data sets: where their bytes come from, how they are split, and how a model is shown them.
 *
 * <p>Start with {@link org.vaezoo.core.data.set.DataSpec}, which is the {@code data} of an
 * experiment: it is checked before anything is loaded ({@link
 * org.vaezoo.core.data.set.DataSpec#check}) and loads into {@link
 * org.vaezoo.core.data.stored.DataSets}, three {@link org.vaezoo.core.data.DataSource}s. The way
 * there is
 *
 * <pre>
 * DataSetSpec    which set: mnist, fashion-mnist, idx, csv, npz, image-folder, sprites, ...
 *   -> StoredSet    its numbers as the files have them, with a digest
 *   -> Partition    which examples train, validate and test
 *   -> Binarization how a grey level becomes a number of a batch
 *   -> DataSource   batches, in the order of DataOrder (training) or Batches (evaluation)
 * </pre>
 *
 * <p>To add a data set, write a record that implements {@link org.vaezoo.core.data.set.DataSetSpec}
 * and list it in {@link org.vaezoo.core.data.set.DataParts} or in a provider of your own. To make
 * it downloadable, add it to {@link org.vaezoo.core.data.fetch.DataCatalog}. Whatever is wrong with
 * a file is a {@link org.vaezoo.core.data.BadDataException} of one line; no file can make a reader
 * allocate more than the file can hold.
 */
package org.vaezoo.core.data;
