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
import org.vaezoo.core.settings.Range;
import org.vaezoo.experiments.compare.Interval;

/**
 * A share of the rows, of all seeds, has a value: by the exact interval of that share, and where
 * seeds have several rows by that of the shares of the seeds too. It is of chance whatever the
 * source, so that the interval decides of an identity as well.
 */
@Doc("A share of the rows, of all seeds, has a value.")
@PartType("share")
record Share(
    @Doc("The table, by file name without ending.") String table,
    @Doc("The column of the table.") String column,
    @Doc("The value that counts.") JsonNode value,
    @Doc("Which rows, as of a quantity.") @Default("{}") Map<String, JsonNode> where,
    @Doc("The least share.") @Range(min = 0, max = 1) @Default("0") double least,
    @Doc("The greatest share.") @Range(min = 0, max = 1) @Default("1") double most)
    implements TestSpec {

  Share {
    where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    if (least > most || (least == 0 && most == 1)) {
      throw new IllegalArgumentException("expected a least share, a greatest, or both in order");
    }
  }

  private Cells cells() {
    return new Cells(table, column, where, Optional.empty());
  }

  @Override
  public void check(String pointer, CellChecks checks) {
    checks.share(cells(), pointer, value);
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> trials = new LinkedHashSet<>();
    Map<String, List<String>> bySeed = cells().texts(evidence, missing, trials);
    if (bySeed.isEmpty() || !missing.isEmpty()) {
      return Finding.nothing(Judging.reasons(missing, "nothing was measured"), trials);
    }
    SeedShares shares = new SeedShares(bySeed, Conditions.texts(value));
    Optional<Interval> interval = shares.interval();
    Region region = Region.between(least, most);
    return new Finding(
        interval.map(region::of).orElse(Outcome.INCONCLUSIVE),
        OptionalDouble.of(shares.mean()),
        interval,
        bySeed.size(),
        shares.words(),
        trials);
  }
}
