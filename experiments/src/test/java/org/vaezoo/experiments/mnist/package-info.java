/** The whole stack on real MNIST: every variant learns, and both engines agree. */
package org.vaezoo.experiments.mnist;
