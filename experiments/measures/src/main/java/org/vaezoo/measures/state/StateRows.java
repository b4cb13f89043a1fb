package org.vaezoo.measures.state;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.States;
import org.vaezoo.core.diagnose.GroupColumns;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.TrialColumns;

/**
 * What is read of the state, as rows of a table.
 *
 * @param train examples that a map is fitted to, of known state
 * @param test examples on which it is judged
 */
record StateRows(DataSource train, DataSource test) {

  /**
   * A row for each coordinate.
   *
   * @param name of the code in tables
   */
  List<Row> of(String name, StateCodes codes) {
    SimpleMatrix known = matrix(test.states().orElseThrow());
    SimpleMatrix told =
        LeastSquares.fit(codes.train(), matrix(train.states().orElseThrow())).of(codes.test());
    List<String> coordinates = test.states().orElseThrow().coordinates();
    List<Row> rows = new ArrayList<>();
    for (int c = 0; c < coordinates.size(); c++) {
      Determination found = Determination.of(column(known, c), column(told, c));
      Row row =
          new Row()
              .put(TrialColumns.SPLIT, SplitName.TEST.label())
              .put(StateColumns.CODE, name)
              .put(GroupColumns.UNITS, codes.units())
              .put(StateColumns.COORDINATE, coordinates.get(c))
              .put(StateColumns.TRAIN, train.size())
              .put(StateColumns.TEST, test.size());
      found.share().ifPresent(share -> row.put(StateColumns.SHARE, share));
      rows.add(row.put(StateColumns.ERROR, found.error()));
    }
    return rows;
  }

  /** [N, C]. */
  private static SimpleMatrix matrix(States states) {
    SimpleMatrix matrix = new SimpleMatrix(states.examples(), states.coordinates().size());
    for (int n = 0; n < matrix.getNumRows(); n++) {
      for (int c = 0; c < matrix.getNumCols(); c++) {
        matrix.set(n, c, states.value(n, c));
      }
    }
    return matrix;
  }

  private static double[] column(SimpleMatrix matrix, int column) {
    return matrix.getColumn(column).getDDRM().getData();
  }
}
