package org.vaezoo.core.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.List;

/**
 * Differentiation by libtorch's function of the gradient, in one call. Nothing is kept with the
 * parameters: there is no gradient to be set to zero, and none to be added to.
 */
record PyTorchAutograd(TorchScript functions) implements Autograd {

  private static final String FUNCTIONS =
      """
      def gradients(self, loss: Tensor, parameters: List[Tensor], retain: bool) -> List[Tensor]:
        reached = torch.autograd.grad([loss], parameters, retain_graph=retain, allow_unused=True)
        gradients = annotate(List[Tensor], [])
        for i in range(len(parameters)):
          gradient = reached[i]
          if gradient is None:
            gradients.append(torch.zeros_like(parameters[i]))
          else:
            gradients.append(gradient)
        return gradients
      """
          + FiniteSum.TEXT;

  static PyTorchAutograd compile(NDManager manager) {
    return new PyTorchAutograd(TorchScript.compile(manager, FUNCTIONS));
  }

  @Override
  public Tape open() {
    return new PyTorchTape(this);
  }

  /** The gradients, in the loss's manager; zeros where the loss does not reach a parameter. */
  List<NDArray> gradients(NDArray loss, List<NDArray> parameters, boolean last) {
    return functions.arrays(
        "gradients",
        loss.getManager(),
        TorchScript.array(loss),
        TorchScript.list(parameters),
        IValue.from(!last));
  }

  @Override
  public boolean sumIsFinite(List<NDArray> arrays) {
    return functions.ask(FiniteSum.FUNCTION, TorchScript.list(arrays));
  }

  @Override
  public void close() {
    functions.close();
  }
}
