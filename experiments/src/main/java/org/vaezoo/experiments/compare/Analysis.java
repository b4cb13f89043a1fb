package org.vaezoo.experiments.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Schema;
import org.vaezoo.experiments.store.JsonFiles;
import org.vaezoo.experiments.table.RowTable;
import org.vaezoo.experiments.table.TablesVersion;
import org.vaezoo.measures.ratedistortion.EvaluationTables;

/**
 * The tables that are made of a results folder's own: {@code rd_curve.csv}, {@code rd_hull.csv},
 * {@code rd_summary.csv}, {@code effects.csv}, and {@code analysis.json}, which says what they were
 * made of and what was left out. No other file is touched.
 *
 * @param tables by their schema, each with its rows
 * @param origin what {@code analysis.json} says
 */
public record Analysis(Map<Schema, List<Row>> tables, ObjectNode origin) {

  /**
   * Analyses a folder.
   *
   * @param results the folder as read
   * @param anchor of its data, where it is known
   * @param rates at which D is read off the hull, nats
   */
  public static Analysis of(ResultTables results, Optional<Anchor> anchor, List<Double> rates)
      throws IOException {
    RateDistortion curve = new RateDistortion(results.splits(), anchor, rates);
    Map<Schema, List<Row>> tables = new LinkedHashMap<>();
    tables.put(CurveColumns.CURVE, curve.curve());
    tables.put(CurveColumns.HULL, curve.hull());
    tables.put(CurveColumns.SUMMARY, curve.summary());
    tables.put(EffectColumns.SCHEMA, Effects.of(results));
    return new Analysis(tables, origin(results, anchor));
  }

  private static ObjectNode origin(ResultTables results, Optional<Anchor> anchor)
      throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String source = EvaluationTables.RATE_DISTORTION.table() + ".csv";
    json.putObject("sha256").put(source, sha256(results.folder().resolve(source)));
    json.put("trials", results.trials().size());
    json.put("finished", results.trials().stream().filter(RecordedTrial::finished).count());
    json.put("level", Interval.LEVEL);
    ObjectNode distortions = json.putObject("anchorDistortionNats");
    anchor.ifPresent(each -> each.distortions().forEach(distortions::put));
    ArrayNode leftOut = json.putArray("leftOut");
    results.notes().forEach(note -> leftOut.add(note.text()));
    return json;
  }

  private static String sha256(Path file) throws IOException {
    return DigestUtils.sha256Hex(Files.readAllBytes(file));
  }

  /** Writes the tables that have rows, each whole or not at all. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    TablesVersion.write(folder);
    for (Map.Entry<Schema, List<Row>> table : tables.entrySet()) {
      if (!table.getValue().isEmpty()) {
        String csv = RowTable.csv(RowTable.of(table.getKey(), table.getValue()));
        JsonFiles.writeText(folder.resolve(table.getKey().table() + ".csv"), csv);
      }
    }
    JsonFiles.write(folder.resolve("analysis.json"), origin);
  }
}
