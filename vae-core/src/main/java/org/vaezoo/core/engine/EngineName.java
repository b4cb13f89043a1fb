package org.vaezoo.core.engine;

/** The engines that the zoo runs on. */
public enum EngineName {
  /** PyTorch's library, libtorch. */
  PYTORCH("PyTorch"),
  /** Apache MXNet. */
  MXNET("MXNet");

  private final String library;

  EngineName(String library) {
    this.library = library;
  }

  /** The name under which DJL knows it. */
  public String library() {
    return library;
  }
}
