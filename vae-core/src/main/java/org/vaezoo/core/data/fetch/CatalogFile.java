package org.vaezoo.core.data.fetch;

/**
 * A file of a known data set.
 *
 * <p>The digest of the packed file is for a download, the digest of its content for what is loaded:
 * the same content packed by another hand is the same data.
 *
 * @param name of the file
 * @param bytes of the packed file, as its distributor packed it
 * @param sha256 of the packed file
 * @param content SHA-256 of the unpacked file
 */
public record CatalogFile(String name, long bytes, String sha256, String content) {}
