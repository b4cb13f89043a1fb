/** The whole stack on real MNIST: both engines agree. */
package org.vaezoo.experiments.mnist;
