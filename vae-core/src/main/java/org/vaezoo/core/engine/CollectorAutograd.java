package org.vaezoo.core.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.stream.Collectors;
import org.vaezoo.core.pass.HostArrays;

/** Differentiation by DJL's gradient collector: MXNet. */
record CollectorAutograd(Engine engine) implements Autograd {

  @Override
  public Tape open() {
    return new CollectorTape(engine);
  }

  @Override
  public boolean sumIsFinite(List<NDArray> arrays) {
    NDList sums = arrays.stream().map(NDArray::sum).collect(Collectors.toCollection(NDList::new));
    return Double.isFinite(HostArrays.read(NDArrays.stack(sums).sum())[0]);
  }
}
