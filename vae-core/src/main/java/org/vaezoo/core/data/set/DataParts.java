package org.vaezoo.core.data.set;

import java.util.List;
import org.vaezoo.core.data.view.Dequantization;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.FixedBinarization;
import org.vaezoo.core.data.view.LabelCondition;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.data.view.QuadrantCondition;
import org.vaezoo.core.data.view.ThresholdBinarization;
import org.vaezoo.core.data.view.VectorCondition;
import org.vaezoo.core.settings.PartProvider;

/** The data sets and binarisations of the core. */
public final class DataParts implements PartProvider {

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(
        MnistSpec.class,
        FashionMnistSpec.class,
        IdxSpec.class,
        CsvSpec.class,
        ImageFolderSpec.class,
        NpzSpec.class,
        CountsSpec.class,
        TextLinesSpec.class,
        JsbChoralesSpec.class,
        GrammarSpec.class,
        LorenzSpec.class,
        OscillatorsSpec.class,
        SpritesSpec.class,
        DspritesSpec.class,
        DynamicBinarization.class,
        FixedBinarization.class,
        ThresholdBinarization.class,
        NoBinarization.class,
        Dequantization.class,
        LabelCondition.class,
        VectorCondition.class,
        QuadrantCondition.class);
  }
}
