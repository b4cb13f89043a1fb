package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Pattern;

/** Something that a paper, or a formula, says of the numbers of a run. */
@Doc("Something that a paper, or a formula, says of the numbers of a run.")
record ClaimSpec(
    @Doc("Its name among the claims of the file.")
        @Pattern(value = Texts.NAME, says = Texts.NAME_SAYS)
        String id,
    @Doc("The claim in one sentence.") @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
        String says,
    @Doc("The figure, table or section of the paper.")
        @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
        String shows,
    @Doc("The tiers in which it is judged.") @Default("[\"cpu\"]") List<Tier> tiers,
    @Doc("What it is tested by.") TestSpec test,
    @Doc("Where its number or its order comes from.") SourceSpec source,
    @Doc("A published number, shown beside ours.") Optional<PublishedSpec> published,
    @Doc("Whether it is a negative control, which has to fail.") @Default("false")
        boolean control) {

  ClaimSpec {
    if (tiers.isEmpty() || tiers.stream().distinct().count() < tiers.size()) {
      throw new IllegalArgumentException("tiers: expected each once, at least one");
    }
    test.objection(source, published)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
  }

  /** What the results say. */
  Finding find(Evidence evidence) throws IOException {
    return test.find(evidence, new Judging(source.kind().isExact()), published);
  }

  /** Whether a verdict is the one that has to come out; a control has to fail. */
  boolean expects(Outcome outcome) {
    return outcome == (control ? Outcome.FAIL : Outcome.PASS);
  }
}
