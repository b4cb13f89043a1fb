package org.vaezoo.experiments.doctor;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.fetch.CatalogSet;
import org.vaezoo.core.data.set.DataSetSpec;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;

/**
 * A data set of known content: its digests are checked in reading. One that is not shipped need not
 * be there; where it is, it has to be whole.
 *
 * @param set which
 * @param folder where sets lie that are not shipped
 */
record DataCheck(CatalogSet set, DataFolder folder) implements Check {

  private static final int SHOWN = 12;

  @Override
  public String name() {
    return "data " + set.name();
  }

  @Override
  public Finding look(Path scratch) {
    if (!set.shipped() && !isThere()) {
      return Finding.ok(
          "not found, and not needed unless a spec asks for it: " + set.fetchCommand());
    }
    try {
      StoredSet stored = spec().load(folder);
      return Finding.ok("readable, digest " + stored.digest().substring(0, SHOWN) + "...");
    } catch (BadDataException damaged) {
      return Finding.wrong(damaged.getMessage());
    }
  }

  private boolean isThere() {
    return folder.path().isPresent() && Files.isDirectory(set.home(folder));
  }

  private DataSetSpec spec() {
    return new SettingsReader(Variants.parts())
        .read(TextNode.valueOf(set.name()), DataSetSpec.class, new Problems())
        .orElseThrow();
  }
}
