/**
 * Vector-quantised variational autoencoders: van den Oord, Vinyals and Kavukcuoglu, "Neural
 * discrete representation learning" (2017). The module is empty as yet.
 */
package org.vaezoo.vq;
