package org.vaezoo.experiments.trial;

import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.SideInformation;

/**
 * What a stored model has to know of its data to be built and asked without them.
 *
 * @param set the data set before it was loaded
 * @param input what the model was told of its training split
 * @param folder where data sets lay when it was trained, if anywhere
 */
public record StoredInput(SetDescription set, InputDescription input, Optional<Path> folder) {

  static StoredInput of(SetDescription set, InputDescription input, DataFolder folder) {
    return new StoredInput(set, input, folder.path().map(path -> path.toAbsolutePath()));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode files = json.putObject("set");
    files.put("name", set.name());
    files.set("shape", dimensions(set.shape()));
    files.put("stored", set.stored().name());
    files.put("trainingExamples", set.trainingExamples());
    files.put("testExamples", set.testExamples());
    set.classes().ifPresent(number -> files.put("classes", number));
    ArrayNode columns = files.putArray("columns");
    set.columns().forEach(columns::add);
    ObjectNode shown = json.putObject("input");
    shown.set("example", dimensions(input.example()));
    shown.put("kind", input.kind().name());
    shown.put("trainingExamples", input.trainingExamples());
    input.vocabulary().ifPresent(size -> shown.put("vocabulary", size));
    shown.put("logVolume", input.logVolume());
    SideInformation side = input.side();
    side.condition().ifPresent(shape -> shown.set("condition", dimensions(shape)));
    shown.put("hides", side.hides());
    side.classes().ifPresent(number -> shown.put("classes", number));
    shown.put("labelled", side.labelled());
    folder.ifPresent(path -> json.put("folder", path.toString()));
    return json;
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException naming what is missing or of another kind
   */
  static StoredInput of(JsonNode json) {
    JsonNode files = json.required("set");
    JsonNode shown = json.required("input");
    SetDescription set =
        new SetDescription(
            files.required("name").textValue(),
            shape(files.required("shape")),
            DataKind.valueOf(files.required("stored").textValue()),
            files.required("trainingExamples").intValue(),
            files.required("testExamples").intValue(),
            Optional.empty(), // words are not needed to build a model or to read an image
            number(files, "classes"),
            texts(files.required("columns")));
    Optional<Integer> vocabulary = number(shown, "vocabulary");
    InputDescription input =
        new InputDescription(
            shape(shown.required("example")),
            DataKind.valueOf(shown.required("kind").textValue()),
            shown.required("trainingExamples").intValue(),
            vocabulary.map(OptionalInt::of).orElse(OptionalInt.empty()),
            new SideInformation(
                Optional.ofNullable(shown.get("condition")).map(StoredInput::shape),
                shown.required("hides").booleanValue(),
                number(shown, "classes"),
                shown.required("labelled").intValue()),
            shown.required("logVolume").doubleValue());
    return new StoredInput(
        set, input, Optional.ofNullable(json.get("folder")).map(path -> Path.of(path.asText())));
  }

  private static Optional<Integer> number(JsonNode json, String key) {
    return Optional.ofNullable(json.get(key)).map(JsonNode::intValue);
  }

  private static ArrayNode dimensions(Shape shape) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    LongStream.of(shape.getShape()).forEach(json::add);
    return json;
  }

  private static Shape shape(JsonNode json) {
    return new Shape(
        StreamSupport.stream(json.spliterator(), false).mapToLong(JsonNode::longValue).toArray());
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
