/** Measures: rate and distortion, importance-weighted bounds, unit activity, collapse. */
package org.vaezoo.core.diagnose;
