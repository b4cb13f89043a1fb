package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.engine.TorchScript;

/**
 * Optimizers on PyTorch, one native call a step. Each is given parameters, gradients, what is
 * remembered of them, the number of the step, the learning rate and its settings.
 *
 * <p>Adam and descent are PyTorch's fused kernels. They walk the memory of a parameter and of its
 * gradient side by side and look at no stride: a gradient laid out otherwise than its parameter, as
 * that of a transposed weight, would train wrongly without an error. So gradients are made
 * contiguous, the state is created so, and parameters that are not are left to the portable
 * optimizers. The others are the portable ones' operations in their order, so that both take the
 * same steps; the power of Adamax is made of products for that reason.
 */
final class NativeKernels {

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
      def adagrad(self, parameters: List[Tensor], gradients: List[Tensor], sums: List[Tensor], step: float, rate: float, epsilon: float) -> None:
        for i in range(len(parameters)):
          root = torch.sqrt(sums[i].add_(torch.square(gradients[i])))
          parameters[i].sub_(torch.mul(gradients[i], rate).div_(root.add_(epsilon)))
        return None
      def adamax(self, parameters: List[Tensor], gradients: List[Tensor], means: List[Tensor], greatest: List[Tensor], step: float, rate: float, beta1: float, beta2: float, epsilon: float) -> None:
        alpha = rate / (1. - self.power(beta1, int(step)))
        for i in range(len(parameters)):
          m = means[i].mul_(beta1).add_(torch.mul(gradients[i], 1. - beta1))
          u = greatest[i]
          u.copy_(torch.maximum(torch.mul(u, beta2), torch.abs(gradients[i]).add_(epsilon)))
          parameters[i].sub_(torch.div(m, u).mul_(alpha))
        return None
      def power(self, base: float, exponent: int) -> float:
        result = 1.
        square = base
        left = exponent
        while left > 0:
          if left % 2 == 1:
            result = result * square
          square = square * square
          left = left // 2
        return result
      def rmsprop(self, parameters: List[Tensor], gradients: List[Tensor], squares: List[Tensor], velocities: List[Tensor], step: float, rate: float, decay: float, epsilon: float, momentum: float) -> None:
        for i in range(len(parameters)):
          quotient = self.quotient(gradients[i], squares[i], decay, epsilon)
          b = velocities[i].mul_(momentum).add_(quotient)
          parameters[i].sub_(torch.mul(b, rate))
        return None
      def plain_rmsprop(self, parameters: List[Tensor], gradients: List[Tensor], squares: List[Tensor], step: float, rate: float, decay: float, epsilon: float) -> None:
        for i in range(len(parameters)):
          quotient = self.quotient(gradients[i], squares[i], decay, epsilon)
          parameters[i].sub_(torch.mul(quotient, rate))
        return None
      def quotient(self, gradient: Tensor, square: Tensor, decay: float, epsilon: float) -> Tensor:
        v = square.mul_(decay).add_(torch.square(gradient).mul_(1. - decay))
        return torch.div(gradient, torch.sqrt(v).add_(epsilon))
      """;

  private NativeKernels() {}

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
