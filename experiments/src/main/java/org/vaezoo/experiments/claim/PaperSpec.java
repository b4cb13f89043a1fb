package org.vaezoo.experiments.claim;

import java.util.Optional;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Pattern;
import org.vaezoo.core.settings.Range;

/** The paper whose claims they are. */
@Doc("The paper whose claims they are.")
public record PaperSpec(
    @Doc("Its authors by their last names.")
        @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
        String authors,
    @Doc("When it was published.") @Range(min = 1800, max = 2200) int year,
    @Doc("Its title.") @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS) String title,
    @Doc("Journal, conference or archive.")
        @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
        String where,
    @Doc("Where it can be read.") Optional<String> url) {

  /** "Lucas, Tucker 2019: Don't blame the ELBO!". */
  public String inBrief() {
    return authors + " " + year + ": " + title;
  }
}
