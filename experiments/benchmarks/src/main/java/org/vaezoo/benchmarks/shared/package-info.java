/**
 * What benchmarks share: processes of both languages that say what they measured, the spread of
 * measurements, and the folder of their tables.
 */
package org.vaezoo.benchmarks.shared;
