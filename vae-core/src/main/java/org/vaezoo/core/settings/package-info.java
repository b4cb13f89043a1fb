/**
 * Settings as records, and their JSON.
 *
 * <p>A spec is a tree of records. What a key is called, whether it may be left out, which numbers
 * it allows and what it means stand once, on the record's component; the reader, the writer and the
 * JSON Schema all follow from there.
 *
 * <p>Start with {@link org.vaezoo.core.settings.SettingsReader}. A text becomes a tree in {@link
 * org.vaezoo.core.settings.JsonDocument}, which knows the line of each value; {@link
 * org.vaezoo.core.settings.PartCatalog} knows what may stand behind a {@code type}. Each Java type
 * that settings may hold has one class here that reads, writes and describes it.
 */
package org.vaezoo.core.settings;
