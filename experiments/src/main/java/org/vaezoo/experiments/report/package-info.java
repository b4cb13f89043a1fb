/**
 * The page of a results folder: one HTML file that needs nothing but itself. It reads the folder's
 * tables, figures and images, never a model, and says first what it left out.
 *
 * <p>Start with {@link org.vaezoo.experiments.report.Report}, which writes the page and the figures
 * beside it. A part of the page is a {@code Section}; all text from a folder goes through {@code
 * Html}, which escapes it. The style and the script are resources of this package.
 */
package org.vaezoo.experiments.report;
