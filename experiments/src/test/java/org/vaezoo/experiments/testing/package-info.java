/** What tests of runs share: a tiny experiment, and processes that run it. */
package org.vaezoo.experiments.testing;
