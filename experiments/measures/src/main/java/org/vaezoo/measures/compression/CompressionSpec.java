package org.vaezoo.measures.compression;

import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.measure.Findings;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.table.TrialColumns;

/**
 * What a file of {@link ImageCodec} costs, in which all images are found again: {@link BitsBack},
 * in memory, with gzip, bzip2 and xz of the same images beside it. The table {@code compression}
 * has a row for each arithmetic.
 *
 * <p>The code is longer than -ELBO by the head of the file, the initial bits, latents that are
 * medians of bins, and frequencies that are whole numbers; on the images themselves -ELBO is a
 * draw's, the code another one's, so that the difference of both has their noise.
 */
@PartType("compression")
@Doc("Bits of a lossless file by bits-back coding, decoded again (Townsend et al. 2019).")
record CompressionSpec(
    @Doc("Split of which images are compressed, a fixed random choice.") @Default("\"test\"")
        SplitName split,
    @Doc("Number of images; all, where the split has fewer.")
        @Default("10000")
        @Range(min = 1, max = 1_000_000)
        int images,
    @Doc("What computes the networks, one row each.") @Default("[\"engine\"]")
        List<ArithmeticName> arithmetics,
    @Doc("Bits of a latent: 2^b bins of equal mass.")
        @Default("8")
        @Range(min = 1, max = CodingSpec.MOST_LATENT_BITS)
        int latentBits,
    @Doc("Precision of the posterior's frequencies, in bits: six or more above latentBits.")
        @Default("14")
        @Range(min = 1, max = CodingSpec.MOST_BITS)
        int posteriorBits,
    @Doc("Precision of the frequencies of a zero and a one, in bits.")
        @Default("12")
        @Range(min = 1, max = CodingSpec.MOST_BITS)
        int bernoulliBits,
    @Doc("Precision of the frequencies of grey levels, in bits.")
        @Default("14")
        @Range(min = CodingSpec.LEAST_LEVEL_BITS, max = CodingSpec.MOST_BITS)
        int levelBits,
    @Doc("Stacks side by side, each with initial bits of its own.")
        @Default("16")
        @Range(min = 1, max = CodingSpec.MOST_CHAINS)
        int chains)
    implements MeasureSpec {

  private static final int SEED = 1;

  public CompressionSpec {
    arithmetics = List.copyOf(arithmetics);
  }

  @Override
  public String table() {
    return CompressionColumns.SCHEMA.table();
  }

  @Override
  public Optional<String> notApplicable(Subject subject) {
    try {
      ImageCodec codec = codec(subject);
      byte[] blank = new byte[Math.toIntExact(subject.split(split).shape().size())];
      arithmetics.forEach(name -> codec.compress(blank, name, spec()));
      return Optional.empty();
    } catch (NotCodedException reason) {
      return Optional.of(reason.getMessage());
    }
  }

  private ImageCodec codec(Subject subject) {
    return ImageCodec.of(
        subject.model(),
        subject.split(split).shape(),
        subject.manager(),
        subject.type(),
        MachineKind.of(subject.manager()));
  }

  @Override
  public Findings measure(Subject subject) {
    DataSource source = subject.some(split, images);
    ImageCodec codec = codec(subject);
    byte[] symbols = codec.read(source, subject.seed());
    Estimate elbo = elbo(subject, source);
    Findings findings = new Findings();
    for (ArithmeticName name : arithmetics) {
      subject.progress().accept("compressed by the arithmetic " + name.label());
      findings.add(
          CompressionColumns.SCHEMA,
          new CompressionRow(codec, symbols, elbo)
              .of(name, spec())
              .put(TrialColumns.SPLIT, split.label()));
    }
    return findings;
  }

  private static Estimate elbo(Subject subject, DataSource source) {
    EvaluationSettings alone = new EvaluationSettings(subject.seed(), List.of(), source.size());
    return Evaluation.of(subject.model(), subject.passes(source), alone).elbo();
  }

  private CodingSpec spec() {
    return new CodingSpec(latentBits, posteriorBits, bernoulliBits, levelBits, chains, SEED);
  }
}
