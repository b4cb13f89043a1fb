/**
 * What can be known without training: the linear variational autoencoder with a Gaussian likelihood
 * is probabilistic PCA, so its optimum is in closed form, on real data. The tables that hold a
 * trained model against it test the whole stack.
 */
package org.vaezoo.measures.oracle;
