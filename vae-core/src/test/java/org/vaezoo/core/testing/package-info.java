/**
 * What tests of every module share: assertions on arrays, noise that is given, one test on each
 * engine.
 */
package org.vaezoo.core.testing;
