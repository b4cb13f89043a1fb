package org.vaezoo.hierarchical.deep;

/**
 * An entry of a block string.
 *
 * @param resolution height and width of the feature map that its blocks work on
 * @param sign what the number after it means: {@link BlockString#TIMES}, the mark of the string, or
 *     {@link BlockString#ALONE}
 * @param number the number after the sign; 1 where there is none
 * @param start place of the entry in the text, from 1
 * @param text of the entry
 */
record BlockEntry(int resolution, char sign, int number, int start, String text) {

  /** How many blocks the entry stands for. */
  int count() {
    return sign == BlockString.TIMES ? number : 1;
  }

  /** Whether its block changes the resolution: downsamples, or takes up another feature map. */
  boolean changes() {
    return sign != BlockString.TIMES && sign != BlockString.ALONE;
  }

  /** "character 5 ('7m4')", for messages. */
  String place() {
    return "character " + start + " ('" + text + "')";
  }
}
