package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.PartCatalog;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.table.ColumnsMarkdown;
import org.vaezoo.experiments.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what a spec can name: variants, the parts of each kind with their keys, what fits what. */
@Command(
    name = "list",
    description = {
      "Lists variants, models, likelihoods and so on, with their keys; the tables, and the columns",
      "of one with unit, type, first version and meaning; the papers, with their verdicts."
    },
    mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

  private static final String VARIANTS = "variants";
  private static final String COMPATIBILITY = "compatibility";
  private static final String COLUMNS = "columns";
  private static final String PAPERS = "papers";

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      description =
          "What to list, as variants, datasets, likelihoods, columns; without it, the kinds.")
  private String kind;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TABLE",
      description = "Of columns: whose, by file name without ending; without it, the tables.")
  private String table;

  @Option(names = "--markdown", description = "All columns of all tables, as docs/columns.md.")
  private boolean markdown;

  @Mixin private PapersOption papers;
  @Mixin private ResultsOption results;

  @Override
  public Integer call() throws IOException {
    PartCatalog catalog = Variants.parts();
    PrintWriter out = command.commandLine().getOut();
    lines(catalog).forEach(out::println);
    out.flush();
    return 0;
  }

  private List<String> lines(PartCatalog catalog) throws IOException {
    if (kind == null) {
      return names(catalog);
    }
    if (markdown) {
      return markdown();
    }
    if (kind.equals(COLUMNS)) {
      return new TableListing(Tables.installed()).lines(Optional.ofNullable(table));
    }
    if (table != null) {
      throw new BadSpecException(
          List.of("vaezoo list: only columns are listed of one, found " + kind + " " + table));
    }
    if (kind.equals(PAPERS)) {
      return PaperListing.lines(papers.read(), results.folder());
    }
    if (kind.equals(VARIANTS)) {
      return Listing.variants(Variants.installed());
    }
    if (kind.equals(COMPATIBILITY)) {
      return CompatibilityListing.lines(catalog);
    }
    Optional<PartKind> found =
        catalog.kinds().stream().filter(each -> each.plural().equals(kind)).findFirst();
    return found
        .map(each -> new Listing(catalog).parts(each))
        .orElseThrow(
            () ->
                new BadSpecException(
                    List.of("vaezoo list: " + Nearest.unknown("kind", kind, names(catalog)))));
  }

  private List<String> markdown() {
    if (!kind.equals(COLUMNS) || table != null) {
      throw new BadSpecException(
          List.of("vaezoo list: --markdown is of all columns: vaezoo list columns --markdown"));
    }
    return ColumnsMarkdown.of(Tables.installed());
  }

  private static List<String> names(PartCatalog catalog) {
    List<String> names = new ArrayList<>();
    names.add(VARIANTS);
    names.add(COMPATIBILITY);
    names.add(COLUMNS);
    names.add(PAPERS);
    catalog.kinds().forEach(each -> names.add(each.plural()));
    return names;
  }
}
