package org.vaezoo.measures.representation;

/**
 * The classifier of the k nearest neighbours by Euclidean distance: the class with most votes, of
 * several with as many that of the nearest neighbour among them. Of neighbours at the same distance
 * the one that comes first counts as the nearer.
 *
 * @param train the neighbours, at least k
 * @param count k
 */
record NearestNeighbors(LabelledCodes train, int count) {

  NearestNeighbors {
    if (count < 1 || count > train.rows()) {
      throw new IllegalArgumentException(
          "neighbours: expected 1 to " + train.rows() + ", found " + count);
    }
  }

  /** The class of a code. */
  int classOf(RepresentationCodes codes, int row) {
    double[] distances = new double[count];
    int[] labels = new int[count];
    int found = 0;
    for (int i = 0; i < train.rows(); i++) {
      double distance = codes.squaredDistance(row, train.codes(), i);
      if (found == count && !(distance < distances[count - 1])) {
        continue;
      }
      int place = found < count ? found++ : count - 1;
      while (place > 0 && distance < distances[place - 1]) {
        distances[place] = distances[place - 1];
        labels[place] = labels[place - 1];
        place--;
      }
      distances[place] = distance;
      labels[place] = train.label(i);
    }
    return winner(labels);
  }

  /** Labels come nearest first, so that the first of the greatest counts wins. */
  private int winner(int[] labels) {
    int[] votes = new int[train.classes()];
    for (int label : labels) {
      votes[label]++;
    }
    int best = labels[0];
    for (int label : labels) {
      best = votes[label] > votes[best] ? label : best;
    }
    return best;
  }
}
