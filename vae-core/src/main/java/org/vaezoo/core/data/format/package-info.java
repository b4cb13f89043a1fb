/**
 * Readers of files: IDX, NPY and NPZ, CSV, text, sparse counts, piano rolls, folders of images.
 * What is wrong with a file is said in one line, with its place.
 *
 * <p>Start with {@link org.vaezoo.core.data.format.DataFile}.
 */
package org.vaezoo.core.data.format;
