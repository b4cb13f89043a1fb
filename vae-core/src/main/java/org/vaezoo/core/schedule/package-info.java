/**
 * Numbers that move during training, written in a spec either as a plain number or as an object
 * with a {@code type}.
 *
 * <p>Lengths are in epochs, with fraction. A schedule is a pure function of {@link
 * org.vaezoo.core.schedule.Progress}, so a resumed run needs nothing saved. To add one, write a
 * record that implements {@link org.vaezoo.core.schedule.Schedule} and name it in the provider of
 * its module's parts.
 */
package org.vaezoo.core.schedule;
