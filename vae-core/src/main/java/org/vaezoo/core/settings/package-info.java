/**
 * Settings as records, and their JSON.
 *
 * <p>A spec is a tree of records. What a key is called, whether it may be left out, which numbers
 * it allows and what it means stand once, on the record's component; the reader, the writer and the
 * JSON Schema all follow from there.
 */
package org.vaezoo.core.settings;
