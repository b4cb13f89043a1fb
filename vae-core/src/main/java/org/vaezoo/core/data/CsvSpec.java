package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.security.MessageDigest;
import java.util.Optional;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * A table of real numbers: one example a row, D columns with names. Paths are relative to the data
 * folder, or absolute. The test examples are those of a file with the same columns, or some of the
 * one file ({@link Partition}).
 *
 * @param path the table
 * @param testPath the test examples
 * @param testCount rows of the table that are held out for the test
 */
@PartType("csv")
@Doc("A CSV table of numbers, one example a row, with a header.")
public record CsvSpec(
    @Doc("File of the table.") String path,
    @Doc("File of the test examples.") @Default("null") Optional<String> testPath,
    @Doc("Rows held out for the test where there is no test file.") @Default("0") @Range(min = 0)
        int testCount)
    implements DataSetSpec {

  @Override
  public void check(String pointer, Problems problems) {
    TestChoice.check(pointer, "testPath", testPath, testCount, problems);
  }

  /** Reads the files: a table is checked in full before training. */
  @Override
  public SetDescription describe(DataFolder folder) {
    CsvTable table = CsvTable.read(folder.resolve(path));
    int test = testTable(folder, table).map(CsvTable::rows).orElse(testCount);
    return new SetDescription(
        path,
        new Shape(table.columns().size()),
        DataKind.CONTINUOUS,
        table.rows() - testCount,
        test,
        Optional.empty(),
        Optional.empty(),
        table.columns());
  }

  @Override
  public StoredSet load(DataFolder folder) {
    CsvTable table = CsvTable.read(folder.resolve(path));
    Optional<CsvTable> test = testTable(folder, table);
    MessageDigest digest = Sha256.start();
    Digests.note(digest, "train", table.sha256());
    test.ifPresent(found -> Digests.note(digest, "test", found.sha256()));
    return new StoredSet(
        Digests.hex(digest), table.examples(), test.map(CsvTable::examples), testCount);
  }

  private Optional<CsvTable> testTable(DataFolder folder, CsvTable table) {
    if (testCount >= table.rows()) {
      throw new BadDataException(
          folder.resolve(path)
              + ": expected more rows than the "
              + testCount
              + " of testCount, found "
              + table.rows());
    }
    Optional<CsvTable> test = testPath.map(file -> CsvTable.read(folder.resolve(file)));
    if (test.isPresent() && !test.get().columns().equals(table.columns())) {
      throw new BadDataException(
          folder.resolve(testPath.get())
              + ": line 1: expected the columns "
              + table.columns()
              + " as in training, found "
              + test.get().columns());
    }
    return test;
  }
}
