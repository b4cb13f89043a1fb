package org.vaezoo.experiments.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.data.stored.DataReport;

/** What was read of a data set, as provenance keeps it. */
final class ReadData {

  private static final List<String> SPLITS = List.of("training", "validation", "test");

  private ReadData() {}

  static ObjectNode of(DataReport reading) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", reading.name());
    json.put("shown", reading.label());
    json.put("kind", reading.kind().name().toLowerCase(Locale.ROOT));
    ArrayNode shape = json.putArray("shape");
    for (long dimension : reading.shape().getShape()) {
      shape.add(dimension);
    }
    json.set("examples", counts(reading.examples()));
    json.put("least", reading.least());
    json.put("greatest", reading.greatest());
    json.put("distinct", reading.distinct());
    json.put("moreThanDistinct", reading.hasMore());
    ArrayNode columns = json.putArray("columns");
    reading.columns().forEach(columns::add);
    ObjectNode classes = json.putObject("classes");
    reading.classes().forEach(each -> classes.set(each.name(), counts(each.examples())));
    json.set("unlabelled", counts(reading.unlabelled()));
    ArrayNode notes = json.putArray("notes");
    reading.notes().forEach(notes::add);
    return json;
  }

  private static ObjectNode counts(List<Integer> counts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (int s = 0; s < counts.size(); s++) {
      json.put(SPLITS.get(s), counts.get(s));
    }
    return json;
  }
}
