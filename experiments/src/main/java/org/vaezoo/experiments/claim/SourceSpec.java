package org.vaezoo.experiments.claim;

import java.util.Optional;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Pattern;

/** Where the number or the order of a claim comes from. */
@Doc("Where the number or the order of a claim comes from.")
record SourceSpec(
    @Doc("What kind of source it is.") Kind kind,
    @Doc("The source itself: equation, table, page; or why it is expected.")
        @Pattern(value = Texts.SENTENCE, says = Texts.SENTENCE_SAYS)
        String text,
    @Doc("How well a published number is known; of published ones alone.") Optional<Known> known) {

  /** A kind of source. */
  enum Kind {
    /** A formula gives the number. */
    CLOSED_FORM,
    /** It holds of every model, trained or not. */
    IDENTITY,
    /** Somebody published it. */
    PUBLISHED,
    /** We expected it, and said so before the run. */
    EXPECTATION;

    /** Whether a number alone decides, without an interval over seeds. */
    boolean isExact() {
      return this == CLOSED_FORM || this == IDENTITY;
    }
  }

  /** How well a published number is known. */
  enum Known {
    /** It was read in the source. */
    VERIFIED,
    /** It was read where somebody quotes the source. */
    QUOTED,
    /** It was not looked up. */
    MEMORY
  }

  SourceSpec {
    if ((kind == Kind.PUBLISHED) != known.isPresent()) {
      throw new IllegalArgumentException(
          kind == Kind.PUBLISHED
              ? "missing key 'known': expected one of verified, quoted, memory of what is published"
              : "known: expected of what is published alone");
    }
  }
}
