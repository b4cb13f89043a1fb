/**
 * What moves during training: numbers ({@link org.vaezoo.core.schedule.Schedule}), written in a
 * spec either as a plain number or as an object with a {@code type}; and what a step does with them
 * ({@link org.vaezoo.core.schedule.PhaseSchedule}): which losses it follows and which parts it
 * moves.
 *
 * <p>Lengths are in epochs, with fraction. A schedule is a pure function of {@link
 * org.vaezoo.core.schedule.Progress}, so a resumed run needs nothing saved; a schedule of phases is
 * one of progress and of the few numbers that it asks training to remember. To add one, write a
 * record that implements the interface and name it in the provider of its module's parts.
 */
package org.vaezoo.core.schedule;
