/**
 * Numbers that move during training, written in a spec either as a plain number or as an object
 * with a {@code type}.
 */
package org.vaezoo.core.schedule;
