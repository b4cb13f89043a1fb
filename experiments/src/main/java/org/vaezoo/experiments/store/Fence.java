package org.vaezoo.experiments.store;

/**
 * Asked before each write that counts: whoever has lost a folder to another writes nothing more.
 */
@FunctionalInterface
public interface Fence {

  /**
   * Requires that the folder is still this process's.
   *
   * @throws LostClaimException if another process has taken it over
   */
  void require() throws LostClaimException;
}
