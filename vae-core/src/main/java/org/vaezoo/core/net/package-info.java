/**
 * Networks: from a spec to DJL blocks with initial values of our own.
 *
 * <p>Start with {@link org.vaezoo.core.net.Encoder} and {@link org.vaezoo.core.net.Decoder}; {@link
 * org.vaezoo.core.net.NetworkSpec} lists the kinds of layers.
 */
package org.vaezoo.core.net;
