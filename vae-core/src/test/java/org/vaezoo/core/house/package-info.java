/** What holds of the core as a whole: its floors, and what none of its classes may do. */
package org.vaezoo.core.house;
