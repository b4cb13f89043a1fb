/**
 * The command line. Start with {@link org.vaezoo.experiments.cli.Vaezoo}; a subcommand is a class
 * of its own.
 */
package org.vaezoo.experiments.cli;
