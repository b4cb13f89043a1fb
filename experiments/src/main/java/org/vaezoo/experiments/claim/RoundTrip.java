package org.vaezoo.experiments.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** A column is true in every row. */
@Doc("A column of true or false is true in every row.")
@PartType("round-trip")
record RoundTrip(
    @Doc("The table, by file name without ending.") String table,
    @Doc("A column of true or false.") String column,
    @Doc("Which rows, as of a quantity.") @Default("{}") Map<String, JsonNode> where)
    implements TestSpec {

  RoundTrip {
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
  }

  private Cells cells() {
    return new Cells(table, column, where, Optional.empty());
  }

  @Override
  public void check(String pointer, CellChecks checks) {
    checks.truths(cells(), pointer);
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> trials = new LinkedHashSet<>();
    List<String> cells =
        cells().texts(evidence, missing, trials).values().stream().flatMap(List::stream).toList();
    long whole = cells.stream().filter("true"::equals).count();
    if (whole < cells.size()) {
      return finding(Outcome.FAIL, cells, whole, "expected true in every row", trials);
    }
    return cells.isEmpty() || !missing.isEmpty()
        ? Finding.nothing(Judging.reasons(missing, "nothing was measured"), trials)
        : finding(Outcome.PASS, cells, whole, "", trials);
  }

  private static Finding finding(
      Outcome outcome, List<String> cells, long whole, String reason, Set<String> trials) {
    OptionalDouble share = OptionalDouble.of((double) whole / cells.size());
    return new Finding(outcome, share, Optional.empty(), trials.size(), reason, trials);
  }
}
