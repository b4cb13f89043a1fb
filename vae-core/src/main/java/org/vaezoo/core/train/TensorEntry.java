package org.vaezoo.core.train;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * One array of a safetensors file, as its header says.
 *
 * @param name of the array
 * @param type of its numbers
 * @param shape of the array
 * @param begin offset of its first byte in the body
 * @param end offset after its last byte
 */
record TensorEntry(String name, DataType type, Shape shape, long begin, long end) {}
