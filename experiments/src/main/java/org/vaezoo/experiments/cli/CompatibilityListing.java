package org.vaezoo.experiments.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.variant.Compatibility;
import org.vaezoo.core.variant.PairTable;
import org.vaezoo.core.variant.Specimen;

/**
 * What {@code vaezoo list compatibility} prints: which parts fit together, and why others do not.
 */
final class CompatibilityListing {

  private static final String FITS = "yes";
  private static final String NEVER = "-";

  private final List<String> lines = new ArrayList<>();

  private CompatibilityListing() {}

  /** The tables of these parts, each with its reasons below. */
  static List<String> lines(PartCatalog catalog) {
    CompatibilityListing listing = new CompatibilityListing();
    listing.lines.add(
        "Parts of two kinds fit unless a table here says no; (1) is a reason below it.");
    listing.lines.add(
        "No model has a place for two that meet at -. Whether layers fit the shape of");
    listing.lines.add("the data, and a likelihood its kind, is said when a spec is read.");
    new Compatibility(catalog).tables().forEach(listing::add);
    listing.addKinds(catalog);
    return listing.lines;
  }

  private void add(PairTable table) {
    Set<String> reasons = new LinkedHashSet<>();
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading(table));
    for (Specimen row : table.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      table.columns().forEach(column -> cells.add(cell(table, row, column, reasons)));
      rows.add(cells);
    }
    lines.add("");
    lines.addAll(TextTable.lines(rows));
    int number = 0;
    for (String reason : reasons) {
      lines.add("(" + ++number + ") " + reason);
    }
  }

  private static List<String> heading(PairTable table) {
    List<String> heading = new ArrayList<>();
    heading.add(table.needing().name() + " \\ " + table.giving().name());
    table.columns().forEach(column -> heading.add(column.name()));
    return heading;
  }

  private static String cell(PairTable table, Specimen row, Specimen column, Set<String> reasons) {
    if (!table.meet(row, column)) {
      return NEVER;
    }
    return table
        .refusal(row, column)
        .map(
            reason -> {
              reasons.add(reason);
              return "no (" + (List.copyOf(reasons).indexOf(reason) + 1) + ")";
            })
        .orElse(FITS);
  }

  /** Of which kinds of data each likelihood is a density. */
  private void addKinds(PartCatalog catalog) {
    List<List<String>> rows = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("likelihood \\ data"));
    for (DataKind kind : DataKind.values()) {
      heading.add(kind.words());
    }
    rows.add(heading);
    for (Specimen row : new Compatibility(catalog).specimens(catalog.kind(LikelihoodSpec.class))) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      for (DataKind kind : DataKind.values()) {
        cells.add(((LikelihoodSpec) row.part()).kinds().contains(kind) ? FITS : "no");
      }
      rows.add(cells);
    }
    lines.add("");
    lines.addAll(TextTable.lines(rows));
  }
}
