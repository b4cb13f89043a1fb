/**
 * What a paper claims, as a file says it and a machine checks it: quantities that are read from the
 * tables of results, a number a seed; tests of them; and verdicts, which are PASS, FAIL or
 * INCONCLUSIVE. Claims are checked against a spec and the schemas of tables before anything is
 * trained, and judged by what a results folder holds.
 *
 * <p>Start with {@link org.vaezoo.experiments.claim.Claims}, a file of claims; then {@code
 * TestSpec}, what a claim is tested by, and {@code Judging}, how a verdict is made.
 */
package org.vaezoo.experiments.claim;
