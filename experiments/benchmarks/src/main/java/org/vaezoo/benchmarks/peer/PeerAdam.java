package org.vaezoo.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.Collections;
import java.util.List;
import org.vaezoo.core.engine.TorchScript;

/** Adam with rate 0.001, fused: counting, moving and forgetting the gradients are one call. */
final class PeerAdam implements AutoCloseable {

  private static final String FUNCTION =
      """
      def adam(self, parameters: List[Tensor], gradients: List[Tensor], means: List[Tensor], squares: List[Tensor], steps: List[Tensor]) -> None:
        steps[0].add_(1.)
        nothing = annotate(List[Tensor], [])
        torch._fused_adam_(parameters, gradients, means, squares, nothing, steps, lr=0.001, beta1=0.9, beta2=0.999, weight_decay=0., eps=1e-8, amsgrad=False, maximize=False)
        for gradient in gradients:
          gradient.zero_()
        return None
      """;

  private final TorchScript kernel;
  private final List<NDArray> parameters;
  private final List<NDArray> means;
  private final List<NDArray> squares;
  private final List<NDArray> steps;

  PeerAdam(NDManager manager, List<NDArray> parameters) {
    this.kernel = TorchScript.compile(manager, FUNCTION);
    this.parameters = parameters;
    this.means = parameters.stream().map(NDArray::zerosLike).toList();
    this.squares = parameters.stream().map(NDArray::zerosLike).toList();
    this.steps = Collections.nCopies(parameters.size(), manager.zeros(new Shape()));
  }

  void step() {
    List<NDArray> gradients = parameters.stream().map(NDArray::getGradient).toList();
    kernel.run("adam", list(parameters), list(gradients), list(means), list(squares), list(steps));
    gradients.forEach(NDArray::close);
  }

  private static IValue list(List<NDArray> arrays) {
    return IValue.listFrom(arrays.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
  }

  @Override
  public void close() {
    kernel.close();
  }
}
