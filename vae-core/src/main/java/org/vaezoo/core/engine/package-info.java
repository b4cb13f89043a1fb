/** The engines below DJL: which one, how many threads, which matrix product. */
package org.vaezoo.core.engine;
