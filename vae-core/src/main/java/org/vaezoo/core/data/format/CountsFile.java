package org.vaezoo.core.data.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.stored.SparseCounts;

/**
 * A file of sparse counts in the format of the bag-of-words collection of the UCI machine learning
 * repository:
 *
 * <pre>
 * number of documents
 * number of words in the vocabulary
 * number of lines that follow
 * document word count      each a whole number from 1, separated by blanks
 * </pre>
 *
 * <p>The lines may be in any order; a pair of document and word stands once, and every document has
 * a word. So nothing that is kept can be larger than the file.
 */
public final class CountsFile {

  /** Words of a vocabulary at most: a dense batch has this many numbers a document. */
  private static final int MOST_WORDS = 1 << 20;

  private static final int HEADER = 3;

  private final TextFile file;
  private final int width;
  private final List<Map<Integer, Integer>> documents;

  private CountsFile(TextFile file) {
    this.file = file;
    List<String> lines = file.text().lines().toList();
    if (lines.size() <= HEADER) {
      throw bad(lines.size(), "a header of three lines and at least one count", "the end");
    }
    int entries = file.whole(lines.get(2), 3, lines.size() - HEADER);
    if (entries != lines.size() - HEADER) {
      throw bad(3, (lines.size() - HEADER) + ", the lines that follow", "" + entries);
    }
    this.width = file.whole(lines.get(1), 2, MOST_WORDS);
    int size = file.whole(lines.get(0), 1, entries);
    this.documents = new ArrayList<>(size);
    for (int n = 0; n < size; n++) {
      documents.add(new LinkedHashMap<>());
    }
    for (int i = HEADER; i < lines.size(); i++) {
      readEntry(lines.get(i), i + 1);
    }
    checkDocuments();
  }

  /**
   * Reads a file.
   *
   * @throws BadDataException with file and line of the first thing that is wrong
   */
  public static CountsFile read(Path path) {
    return new CountsFile(TextFile.read(path));
  }

  /** Number of documents, N. */
  public int documents() {
    return documents.size();
  }

  /** Number of words, D. */
  public int width() {
    return width;
  }

  public String sha256() {
    return file.sha256();
  }

  /** The documents in the order of their numbers. */
  public SparseCounts counts() {
    int[][] words = new int[documents.size()][];
    int[][] counts = new int[documents.size()][];
    for (int n = 0; n < words.length; n++) {
      Map<Integer, Integer> document = documents.get(n);
      words[n] = document.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
      counts[n] = Arrays.stream(words[n]).map(document::get).toArray();
    }
    return new SparseCounts(words, counts, width);
  }

  public BadDataException bad(int line, String expected, String found) {
    return file.bad(line, expected, found);
  }

  private void readEntry(String line, int number) {
    String[] parts = line.strip().split("\\s+", -1);
    if (parts.length != 3) {
      throw bad(number, "document, word and count", "'" + line + "'");
    }
    int document = file.whole(parts[0], number, documents.size());
    int word = file.whole(parts[1], number, width);
    int count = file.whole(parts[2], number, Integer.MAX_VALUE);
    if (documents.get(document - 1).put(word - 1, count) != null) {
      throw bad(
          number, "each word of a document once", "word " + word + " of " + document + " again");
    }
  }

  private void checkDocuments() {
    for (int n = 0; n < documents.size(); n++) {
      if (documents.get(n).isEmpty()) {
        throw bad(
            1, "a count of each of the " + documents.size() + " documents", "none of " + (n + 1));
      }
    }
  }
}
