/**
 * Data sets that the program knows by name: where they lie, how large they are, and their digests.
 *
 * <p>Start with {@link org.vaezoo.core.data.fetch.DataCatalog}. Nothing is fetched unless {@link
 * org.vaezoo.core.data.fetch.DataFetcher} is asked to.
 */
package org.vaezoo.core.data.fetch;
