/**
 * The command line. Start with {@link org.vaezoo.experiments.cli.Vaezoo}; a subcommand is a class
 * of its own, and those of modules above and of plugins are each a {@link
 * org.vaezoo.experiments.cli.FurtherCommand}.
 */
package org.vaezoo.experiments.cli;
