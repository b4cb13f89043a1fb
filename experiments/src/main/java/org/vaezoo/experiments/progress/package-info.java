/** What a person sees of a long run: bars on a terminal, plain lines elsewhere. */
package org.vaezoo.experiments.progress;
