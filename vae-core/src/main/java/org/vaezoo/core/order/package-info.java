/**
 * Maps and sets that keep their order. Those of {@code Map.of} and {@code Set.of} are iterated in
 * an order that each start of Java draws anew, and a number or a column that follows it differs
 * from start to start.
 *
 * <p>Start with {@link org.vaezoo.core.order.Ordered}. The package knows no other, and every other
 * may know it; a rule of the architecture refuses the collections that have no order.
 */
package org.vaezoo.core.order;
