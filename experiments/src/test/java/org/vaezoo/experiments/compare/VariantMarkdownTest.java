package org.vaezoo.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison as a Markdown table. */
class VariantMarkdownTest {

  @TempDir private Path folder;

  @Test
  void roundsNumbersAndLeavesUnknownOnesOut() throws IOException {
    Path csv = folder.resolve("comparison.csv");
    Files.writeString(
        csv,
        """
        trial,variant,paper,parameters,rate_nats,distortion_nats,elbo_nats,code_length_bits_per_dim,importance_gain_nats,importance_gain_se,units,active_units,codes,used_codes,collapse,status,seconds
        a,vae,Kingma and Welling 2014,1234,25.124,80.006,-105.13,0.19345,5.63,0.257,32,20,,,healthy,FINISHED,61.7
        b,vq-vae,van den Oord et al. 2017,99,1.0,2.0,-3.0,0.5,,,49,49,512,17,codebook collapse,FINISHED,5.2
        c,geco,Rezende and Viola 2018,,,,,,,,,,,,,DIVERGED_NUMERIC,1.0
        """);
    assertThat(VariantMarkdown.lines(csv).subList(2, 5))
        .isEqualTo(
            List.of(
                "| `vae` | Kingma and Welling 2014 | 1234 | 25.12 | 80.01 | -105.13 | -99.50 ± 0.26"
                    + " | 0.193 | 20 of 32 |  | healthy | 62 |",
                "| `vq-vae` | van den Oord et al. 2017 | 99 | 1.00 | 2.00 | -3.00 |  | 0.500 |"
                    + " 49 of 49 | 17 of 512 | codebook collapse | 5 |",
                "| `geco` | Rezende and Viola 2018 |  |  |  |  |  |  |  |  | DIVERGED_NUMERIC |"
                    + " 1 |"));
  }

  /** Until version 2 of the tables the column had the sign of the ELBO. */
  @Test
  void bitsOfEarlierTablesArePositiveToo() throws IOException {
    Path csv = folder.resolve("comparison.csv");
    Files.writeString(
        csv,
        """
        trial,variant,paper,parameters,rate_nats,distortion_nats,elbo_nats,elbo_bits_per_dim,status,seconds
        a,vae,Kingma and Welling 2014,1234,25.12,80.01,-105.13,-0.19345,FINISHED,61.7
        """);
    assertThat(VariantMarkdown.lines(csv).get(0)).contains("| bits/dim |");
    assertThat(VariantMarkdown.lines(csv).get(2)).contains(" | 0.193 | ");
  }
}
