package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.model.Penalty;

/**
 * What a quantizer made of an encoder's output.
 *
 * @param posterior q(z|x) over the codes
 * @param draw the codes, [B, P]
 * @param latents the vectors that the decoder reads, with the gradient of the method, [B, P, D]
 * @param penalties what the quantizer is trained on besides: means over rows, positions and the
 *     numbers of a vector, on the scale of a distortion averaged over the dimensions of x
 * @param relaxed whether the latents are not the vectors of the drawn codes
 */
public record Quantized(
    CodePosterior posterior, Draw draw, NDArray latents, List<Penalty> penalties, boolean relaxed) {

  /** The draw of a posterior, without penalties. */
  public static Quantized of(CodePosterior posterior, Draw draw, NDArray latents) {
    return new Quantized(posterior, draw, latents, List.of(), false);
  }

  /** The same, trained on penalties besides. */
  public Quantized penalized(List<Penalty> more) {
    return new Quantized(posterior, draw, latents, more, relaxed);
  }
}
