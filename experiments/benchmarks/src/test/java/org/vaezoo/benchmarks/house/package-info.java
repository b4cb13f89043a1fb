/** What holds of the module as a whole. */
package org.vaezoo.benchmarks.house;
