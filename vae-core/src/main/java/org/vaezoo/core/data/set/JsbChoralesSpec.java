package org.vaezoo.core.data.set;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.format.JsbFile;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.stored.WordSequences;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Bach's chorales in the split of Boulanger-Lewandowski, Bengio and Vincent, "Modeling temporal
 * dependencies in high-dimensional sequences" (2012), from {@code
 * jsb-chorales/jsb-chorales-16th.json} in the data folder: a chorale is a sequence of tokens, one
 * each so many sixteenth notes, followed by an end token.
 *
 * <p>It deviates from the paper, which models all 88 keys of each step as binary: here the step is
 * one token, so that a model of text is a model of music. And the paper's 76 validation chorales
 * are counted with the 229 training ones; the data's {@code validation} sets some of the 305 aside.
 * The 77 test chorales are the paper's.
 */
@PartType("jsb-chorales")
@Doc("Bach's chorales as sequences of tokens, 305 + 77; needs the file in the data folder.")
record JsbChoralesSpec(
    @Doc("What of the sounding notes is the token.") @Default("\"melody\"") JsbView view,
    @Doc("Sixteenth notes of a step; 4 is a step each quarter note.")
        @Default("4")
        @Range(min = 1, max = 64)
        int grain,
    @Doc("Tokens of a chorale at most, the end included; of a longer one the first are kept.")
        @Default("64")
        @Range(min = 2, max = 4096)
        int longest)
    implements DataSetSpec {

  private static final String FILE = "jsb-chorales/jsb-chorales-16th.json";

  @Override
  public SetDescription describe(DataFolder folder) {
    return sequences(folder).description();
  }

  @Override
  public StoredSet load(DataFolder folder) {
    return sequences(folder).stored();
  }

  private WordSequences sequences(DataFolder folder) {
    Path path = folder.resolve(FILE);
    JsbFile file = JsbFile.read(path);
    List<List<String>> training = new ArrayList<>(tokens(file.train()));
    training.addAll(tokens(file.valid()));
    return new WordSequences(
        "jsb-chorales",
        file.sha256(),
        training,
        Optional.of(tokens(file.test())),
        0,
        Integer.MAX_VALUE,
        longest,
        Optional.empty());
  }

  private List<List<String>> tokens(List<List<List<Integer>>> chorales) {
    return chorales.stream().map(this::sequence).toList();
  }

  /** The notes at each grain's beginning. */
  private List<String> sequence(List<List<Integer>> steps) {
    List<String> tokens = new ArrayList<>();
    for (int step = 0; step < steps.size(); step += grain) {
      tokens.add(view.token(steps.get(step)));
    }
    return tokens;
  }
}
