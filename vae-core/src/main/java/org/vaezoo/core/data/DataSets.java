package org.vaezoo.core.data;

/**
 * A data set, loaded and split.
 *
 * @param name in tables
 * @param label how examples are shown, as {@code dynamic}; results of different labels are never
 *     compared
 * @param digest SHA-256 over the bytes of the files, however they are split and shown
 * @param train what training sees
 * @param validation what early stopping and the choice of a model see; may be empty
 * @param test what only the final evaluation sees
 */
public record DataSets(
    String name,
    String label,
    String digest,
    DataSource train,
    DataSource validation,
    DataSource test) {}
