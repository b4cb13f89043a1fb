/** The command {@code vaezoo benchmark}: all that is measured beside Python, and its parts. */
package org.vaezoo.benchmarks.command;
