package org.vaezoo.core.variant;

/**
 * A variant and where it was found.
 *
 * @param packageName the package beside which its resource stands
 */
record InstalledVariant(Variant variant, String packageName) {}
