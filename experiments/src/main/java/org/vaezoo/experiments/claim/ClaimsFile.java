package org.vaezoo.experiments.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;

/** The claims of a paper and its figures, as a file holds them. */
@Doc("The claims of a paper and its figures.")
record ClaimsFile(
    @Doc("The paper.") PaperSpec paper,
    @Doc("The variants of the zoo that the claims are about.") @Default("[]") List<String> variants,
    @Doc("What is drawn.") @Default("[]") List<FigureSpec> figures,
    @Doc("The claims.") List<ClaimSpec> claims) {

  ClaimsFile {
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("claims: expected at least one");
    }
    once("claim", claims.stream().map(ClaimSpec::id).toList());
    once("figure", figures.stream().map(FigureSpec::name).toList());
  }

  private static void once(String what, List<String> names) {
    Set<String> seen = new LinkedHashSet<>();
    List<String> twice = new ArrayList<>(names);
    twice.removeIf(seen::add);
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException("two " + what + "s of the name " + twice.get(0));
    }
  }
}
