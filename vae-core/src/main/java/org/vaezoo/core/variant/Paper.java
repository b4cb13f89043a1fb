package org.vaezoo.core.variant;

/**
 * Where a method was published.
 *
 * @param authors as "Higgins et al."
 * @param year of publication
 * @param title full title
 * @param where what of it is used here, as "equation 4"
 */
public record Paper(String authors, int year, String title, String where) {

  /** "Higgins et al. (2017)". */
  public String inBrief() {
    return authors + " (" + year + ")";
  }

  /** "Higgins et al. (2017), equation 4". */
  public String citation() {
    return inBrief() + ", " + where;
  }
}
