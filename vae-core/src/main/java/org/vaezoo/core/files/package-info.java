/**
 * Files that a crash cannot hurt: a file or a folder appears whole, under its name, or not at all.
 *
 * <p>Start with {@link org.vaezoo.core.files.AtomicFiles} for one file and {@link
 * org.vaezoo.core.files.SealedFolder} for several that belong together. Both write beside the
 * target under a name that ends in {@code .tmp}, force the bytes to the disk, rename, and force the
 * folder: the order that Pillai et al., "All file systems are not created equal" (OSDI 2014), found
 * missing in most of the systems they broke. All changes go through {@link
 * org.vaezoo.core.files.Disk}, so that tests can make each of them fail.
 */
package org.vaezoo.core.files;
