/**
 * The plain model under another objective, a package a paper: {@code higgins} (beta-VAE), {@code
 * capacity}, {@code freebits}, {@code geco}.
 */
package org.vaezoo.beta;
