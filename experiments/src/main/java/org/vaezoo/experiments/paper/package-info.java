/**
 * Papers that are reproduced: a folder each, with a spec and claims, and no class. A reproduction
 * is run like any spec; then its claims are judged, its figures drawn, and the ledger of all papers
 * written.
 *
 * <p>Start with {@link org.vaezoo.experiments.paper.Reproduction}.
 */
package org.vaezoo.experiments.paper;
