package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.engine.TorchScript;

/**
 * The fused optimizers of PyTorch, one native call a step. Each is given parameters, gradients,
 * what is remembered of them, the number of the step, the learning rate and its settings.
 *
 * <p>They walk the memory of a parameter and of its gradient side by side and look at no stride: a
 * gradient laid out otherwise than its parameter, as that of a transposed weight, would train
 * wrongly without an error. So gradients are made contiguous, the state is created so, and
 * parameters that are not are left to the portable optimizers.
 */
final class FusedKernels {

  /** The functions, for programs that call them. */
  static final String FUNCTIONS =
      """
      def fits(self, parameters: List[Tensor]) -> bool:
        for parameter in parameters:
          if not parameter.is_contiguous():
            return False
        return True
      def adam(self, parameters: List[Tensor], gradients: List[Tensor], means: List[Tensor], squares: List[Tensor], step: float, rate: float, beta1: float, beta2: float, epsilon: float, decay: float) -> None:
        rows = [torch.contiguous(gradient) for gradient in gradients]
        nothing = annotate(List[Tensor], [])
        count = torch.tensor(step)
        steps = [count for parameter in parameters]
        torch._fused_adamw_(parameters, rows, means, squares, nothing, steps, lr=rate, beta1=beta1, beta2=beta2, weight_decay=decay, eps=epsilon, amsgrad=False, maximize=False)
        return None
      def sgd(self, parameters: List[Tensor], gradients: List[Tensor], velocities: List[Tensor], step: float, rate: float, momentum: float) -> None:
        rows = [torch.contiguous(gradient) for gradient in gradients]
        torch._fused_sgd_(parameters, rows, velocities, weight_decay=0., momentum=momentum, lr=rate, dampening=0., nesterov=False, maximize=False, is_first_step=False)
        return None
      def plain_sgd(self, parameters: List[Tensor], gradients: List[Tensor], step: float, rate: float) -> None:
        nothing = annotate(List[Tensor], [])
        self.sgd(parameters, gradients, nothing, step, rate, 0.)
        return None
      """;

  private FusedKernels() {}

  /** The kernels, if they fit the parameters; owned by their manager until closed. */
  static Optional<TorchScript> fitting(Map<String, NDArray> parameters) {
    List<NDArray> arrays = List.copyOf(parameters.values());
    if (arrays.isEmpty() || !arrays.stream().allMatch(PtNDArray.class::isInstance)) {
      return Optional.empty();
    }
    TorchScript kernels = TorchScript.compile(arrays.get(0).getManager(), FUNCTIONS);
    if (kernels.ask("fits", TorchScript.list(arrays))) {
      return Optional.of(kernels);
    }
    kernels.close();
    return Optional.empty();
  }
}
