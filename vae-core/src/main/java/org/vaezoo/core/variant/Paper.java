package org.vaezoo.core.variant;

import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/** Where a method was published. */
public record Paper(
    @Doc("Its authors, as Higgins et al.") String authors,
    @Doc("Year of publication.") @Range(min = 1900, max = 2100) int year,
    @Doc("Full title.") String title,
    @Doc("What of it is used here, as equation 4.") String where) {

  /** "Higgins et al. (2017)". */
  public String inBrief() {
    return authors + " (" + year + ")";
  }

  /** "Higgins et al. (2017), equation 4". */
  public String citation() {
    return inBrief() + ", " + where;
  }
}
