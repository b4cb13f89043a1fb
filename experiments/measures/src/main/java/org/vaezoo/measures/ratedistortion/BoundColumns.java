package org.vaezoo.measures.ratedistortion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vaezoo.core.diagnose.ImportanceBound;
import org.vaezoo.core.diagnose.ParetoTail;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.ColumnFamily;
import org.vaezoo.core.table.EstimateColumns;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.SchemaPart;
import org.vaezoo.core.table.Unit;

/**
 * The columns of bounds on log p(x) from K draws of a proposal. Each stands beside the ELBO of the
 * same images, as that of the whole split is one of others: the bound of the whole split is {@code
 * elbo_nats} and the gain, which is paired, together.
 */
public final class BoundColumns {

  /** Draws from the posterior: Burda, Grosse and Salakhutdinov (2016), equation 8. */
  public static final BoundColumns IMPORTANCE =
      new BoundColumns("importance", "importance-weighted bound");

  /** Draws from the prior: Sohn, Lee and Yan (2015), section 4.2. */
  public static final BoundColumns PRIOR =
      new BoundColumns("prior", "log of the mean likelihood of draws from the prior");

  private final String kind;
  private final String meaning;
  private final Column images;
  private final EstimateColumns elbo;
  private final EstimateColumns gain;

  private BoundColumns(String kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
    this.images =
        Column.whole(
            kind + "_images",
            Unit.COUNT,
            "examples that the bounds are of, a fixed random choice of the evaluation seed");
    this.elbo = EstimateColumns.nats(kind + "_elbo", "ELBO of the same examples as the bounds");
    this.gain =
        EstimateColumns.nats(
            kind + "_gain",
            "the bound of the largest K minus the ELBO of the same examples, paired by example");
  }

  /** The bound of K draws. */
  public EstimateColumns bound(int samples) {
    return EstimateColumns.nats(name(samples), meaning + ", " + samples + " draws an example")
        .titled("bound, K = " + samples);
  }

  /** Kong's effective number of the draws. */
  public Column effectiveSamples(int samples) {
    return Column.number(
        name(samples) + "_effective_samples",
        Unit.COUNT,
        "(sum w)^2 / sum w^2, the mean over examples");
  }

  /** Which part of the examples has weights that no estimate can rest on. */
  public Column heavyTails(int samples) {
    return Column.number(
        name(samples) + "_heavy_tails",
        Unit.SHARE,
        "share of the examples whose weights have a Pareto k above min(1 - 1/log10 K, 0.7)"
            + " (Vehtari et al. 2024); from "
            + ParetoTail.FEWEST_DRAWS
            + " draws on");
  }

  /** What the bound may be taken for. */
  public Column standing(int samples) {
    return Column.text(
        name(samples) + "_standing",
        "what the bound may be taken for: an estimate of log p(x), where heavy tails are rare, a"
            + " lower bound, or not judged, below "
            + ParetoTail.FEWEST_DRAWS
            + " draws");
  }

  /** The numbers of draws whose bounds are among some columns, by their names; ascending. */
  public List<Integer> samples(Collection<String> names) {
    Pattern bound = Pattern.compile(Pattern.quote(kind) + "_(\\d+)_nats");
    return names.stream()
        .map(bound::matcher)
        .filter(Matcher::matches)
        .map(found -> Integer.valueOf(found.group(1)))
        .distinct()
        .sorted()
        .toList();
  }

  /** What the bounds are of, and the numbers of the same examples beside them. */
  public List<Column> beside() {
    return List.of(images, elbo.mean(), elbo.error(), gain.mean(), gain.error());
  }

  private String name(int samples) {
    return kind + "_" + samples;
  }

  /** All columns of some numbers of draws, in order. */
  public List<Column> all(List<Integer> samples) {
    List<Column> columns = new ArrayList<>();
    for (int each : samples) {
      columns.addAll(List.of(bound(each).mean(), bound(each).error(), effectiveSamples(each)));
      if (each >= ParetoTail.FEWEST_DRAWS) {
        columns.add(heavyTails(each));
      }
      columns.add(standing(each));
    }
    if (!samples.isEmpty()) {
      columns.addAll(beside());
    }
    return columns;
  }

  /** How many examples the bounds are of. */
  public Column images() {
    return images;
  }

  /** Their ELBO. */
  public EstimateColumns elbo() {
    return elbo;
  }

  /** What the bound of the largest K adds to it. */
  public EstimateColumns gain() {
    return gain;
  }

  /** The columns of any number of draws. */
  public SchemaPart family() {
    return new SchemaPart() {

      @Override
      public List<Column> columns() {
        return beside();
      }

      @Override
      public List<ColumnFamily> families() {
        return List.of(
            like(bound(0).mean()),
            like(bound(0).error()),
            like(effectiveSamples(0)),
            like(heavyTails(0)),
            like(standing(0)),
            ColumnFamily.truth(
                    kind + "_{K}_trusted", "what standing says since: whether K draws are enough")
                .until(2));
      }
    };
  }

  /** The family of a column of 0 draws. */
  private static ColumnFamily like(Column column) {
    String meaning = column.meaning().replace(" 0 draws", " {K} draws").replace("_0_", "_{K}_");
    Optional<String> title = column.titled().map(words -> words.replace(" 0", " {K}"));
    Column member =
        new Column(column.name(), title, column.unit(), column.type(), meaning, column.lifetime());
    return new ColumnFamily(column.name().replace("_0_", "_{K}_"), member);
  }

  /** Puts bounds, ascending in K, into a row. */
  void put(Row row, List<ImportanceBound> bounds) {
    for (ImportanceBound bound : bounds) {
      row.put(bound(bound.samples()), bound.nats());
      row.put(effectiveSamples(bound.samples()), bound.effectiveSamples());
      bound.heavy().ifPresent(share -> row.put(heavyTails(bound.samples()), share));
      row.put(standing(bound.samples()), bound.standing().label());
    }
    if (!bounds.isEmpty()) {
      ImportanceBound largest = bounds.get(bounds.size() - 1);
      row.put(images, largest.elbo().count());
      row.put(elbo, largest.elbo());
      row.put(gain, largest.gain());
    }
  }
}
