/** Models that break purity, each in its own way: none of them can be recorded. */
package org.vaezoo.core.record.impure;
