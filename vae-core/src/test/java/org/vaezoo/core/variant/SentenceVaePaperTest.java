package org.vaezoo.core.variant;

import static org.vaezoo.core.pass.Numbers.times;
import static org.vaezoo.core.testing.PaperFormulas.kl;
import static org.vaezoo.core.testing.PaperFormulas.logSumExp;
import static org.vaezoo.core.testing.PaperFormulas.sum;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Tokens;
import org.vaezoo.core.testing.PaperModel;
import org.vaezoo.core.testing.PaperTest;

/**
 * Bowman et al., "Generating sentences from a continuous space" (2016), sections 3, 3.1 and 3.2.
 */
class SentenceVaePaperTest extends PaperTest {

  private static final int WORDS = 16;
  private static final int VOCABULARY = 4;

  SentenceVaePaperTest() {
    super("sentence-vae");
  }

  @Override
  protected NDArray loss(PaperModel m) {
    NDArray x = m.batch().x();
    // section 3.2, word dropout: half of the words that the decoder reads are unknown
    NDArray dropped = Detached.like(x, m.noise(1).lt(0.5));
    NDArray seen = dropped.neg().add(1).mul(x).add(times(dropped, Tokens.UNKNOWN));
    // it reads the word before, and nothing before the first
    NDArray nothing = x.get(new NDIndex(":, 0:1")).zerosLike().sub(1);
    NDArray read = nothing.concat(seen.get(new NDIndex(":, 0:" + (WORDS - 1))), 1);
    NDArray words = m.run("decoder.causal.embedding", oneHot(read));
    // figure 1: z gives the first state of the decoder
    NDArray h0 = m.run("decoder.body", m.z());
    NDList states = h0.split(2, 1);
    NDArray h = m.run("decoder.causal.lstm", words, states.get(0), states.get(1));
    NDArray logits = m.run("decoder.causal.output", h);
    // log p(x|z) = sum_t log p(x_t|x_1 .. x_(t-1), z) over the words and the end; padding is none
    NDArray logP = logits.sub(logSumExp(logits, 2).expandDims(2));
    NDArray logPx = sum(logP.mul(oneHot(x)));
    // section 3.1: the weight of the KL term has come to 1
    return logPx.sub(kl(m.mu(), m.logSigma2())).mean().neg();
  }

  /** [B, T] to [B, T, V]; of padding, which is no word, zeros. */
  private static NDArray oneHot(NDArray tokens) {
    NDArray numbers = tokens.getManager().arange(0, VOCABULARY, 1, tokens.getDataType());
    return Detached.like(tokens, tokens.expandDims(2).eq(numbers));
  }
}
