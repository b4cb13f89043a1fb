package org.vaezoo.core.data.set;

import ai.djl.ndarray.types.Shape;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DecimalMark;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.TestChoice;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.format.CsvFormat;
import org.vaezoo.core.data.format.CsvTable;
import org.vaezoo.core.data.format.Separator;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.stored.ValueCheck;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * A table of numbers: one example a row, D columns with names. Paths are relative to the data
 * folder, or absolute. The test examples are those of a file with the same columns, or some of the
 * one file ({@link Partition}). What the file is, is looked at ({@link CsvTable}); the keys settle
 * what is doubtful.
 */
@PartType("csv")
@Doc("A table of numbers in text, one example a row, with a header.")
public record CsvSpec(
    @Doc("File of the table.") String path,
    @Doc("File of the test examples.") @Default("null") Optional<String> testPath,
    @Doc("Rows held out for the test where there is no test file.")
        @Default("0")
        @Range(min = 0, max = 100_000_000)
        int testCount,
    @Doc("Whether the first line has the names; null where it does, which is looked at.")
        @Default("null")
        Optional<Boolean> header,
    @Doc("What stands between cells; null to look.") @Default("null") Optional<Separator> separator,
    @Doc("What stands before fractions; null to look.") @Default("null")
        Optional<DecimalMark> decimal,
    @Doc("Column of the classes, words or whole numbers; empty or -1 where one is not known.")
        @Default("null")
        Optional<String> label,
    @Doc("Columns that are left out.") @Default("[]") List<String> ignore,
    @Doc("Columns that number the rows and are measurements all the same.") @Default("[]")
        List<String> keep,
    @Doc("What the numbers are; null for real, where that is not doubtful.") @Default("null")
        Optional<ValueKind> values)
    implements DataSetSpec {

  public CsvSpec {
    ignore = List.copyOf(ignore);
    keep = List.copyOf(keep);
  }

  /** A table that is looked at. */
  public CsvSpec(String path, Optional<String> testPath, int testCount) {
    this(
        path,
        testPath,
        testCount,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  @Override
  public void check(String pointer, Problems problems) {
    TestChoice.check(pointer, "testPath", testPath, testCount, problems);
  }

  /** Reads the files: a table is checked in full before training. */
  @Override
  public SetDescription describe(DataFolder folder) {
    CsvTable table = table(folder, path);
    int test = testTable(folder, table).map(CsvTable::rows).orElse(testCount);
    return new SetDescription(
        path,
        new Shape(table.columns().size()),
        values.map(ValueKind::data).orElse(DataKind.CONTINUOUS),
        table.rows() - testCount,
        test,
        Optional.empty(),
        label.map(name -> labels(table, Optional.empty()).classes().size()),
        table.columns());
  }

  @Override
  public StoredSet load(DataFolder folder) {
    CsvTable table = table(folder, path);
    Optional<CsvTable> test = testTable(folder, table);
    MessageDigest digest = Sha256.start();
    Digests.note(digest, "train", table.sha256());
    test.ifPresent(found -> Digests.note(digest, "test", found.sha256()));
    Optional<LabelTable> labels = label.map(name -> labels(table, test));
    return new StoredSet(
            Digests.hex(digest),
            examples(table, labels.map(LabelTable::training)),
            test.map(found -> examples(found, labels.flatMap(LabelTable::test))),
            testCount)
        .labelled(labels)
        .with(table.columns(), table.notes());
  }

  private CsvTable table(DataFolder folder, String file) {
    return CsvTable.read(
        folder.resolve(file), new CsvFormat(header, separator, decimal, label, ignore, keep));
  }

  private static LabelTable labels(CsvTable table, Optional<CsvTable> test) {
    return LabelTable.of(table.place(), table.labels(), test.map(CsvTable::labels));
  }

  private StoredExamples examples(CsvTable table, Optional<int[]> labels) {
    Shape row = new Shape(table.columns().size());
    return new ValueCheck(table.place(), row, labels, values).numbers(table.numbers());
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
    Optional<CsvTable> test = testPath.map(file -> table(folder, file));
    if (test.isPresent() && !test.get().columns().equals(table.columns())) {
      throw test.get()
          .bad(
              1,
              "the columns " + table.columns() + " as in training",
              test.get().columns().toString());
    }
    return test;
  }
}
