package org.vaezoo.core.data.set;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.Permutation;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Tokens;

/**
 * A probabilistic regular grammar whose entropy is known: productions {@code state -> token state'}
 * and {@code state -> END}. The productions of a state have different tokens, so that a sentence
 * tells the states it went through, and its log-probability is a sum over its tokens.
 *
 * <p>It is the Markov source of Shannon, "A mathematical theory of communication" (1948), section
 * 7, but for the end: his entropy is that of an endless text, here a sentence ends, after a longest
 * number of tokens for certain, and the sum over its places is finite and exact.
 */
final class Grammar {

  /**
   * One way on from a state.
   *
   * @param token not {@link Tokens#END}
   * @param next the state after it
   */
  record Production(int token, int next, double probability) {}

  private final List<List<Production>> states;
  private final int longest;

  /**
   * @param states the productions of each state, the first of which begins a sentence; what their
   *     probabilities lack to 1 is that of an end
   * @param longest tokens of the longest sentence, its end included
   */
  Grammar(List<List<Production>> states, int longest) {
    this.states = List.copyOf(states);
    this.longest = longest;
  }

  /**
   * A grammar drawn at random: each state's tokens are different words, its next states are
   * uniform, and its probabilities are proportional to exponential variates, thus uniform over the
   * simplex. The first state has no end, so that no sentence is empty.
   *
   * @param states number of states
   * @param words number of tokens beside the special ones
   * @param branches productions of each state, at most as many as words
   * @param stop probability of an end in each state but the first
   */
  static Grammar random(
      int states, int words, int branches, double stop, int longest, CounterStream stream) {
    List<List<Production>> drawn = new ArrayList<>();
    for (int state = 0; state < states; state++) {
      CounterStream own = stream.child(state);
      int[] order = Permutation.of(words, own.child(0));
      double[] shares = shares(branches, own.child(1));
      double goesOn = state == 0 ? 1 : 1 - stop;
      List<Production> productions = new ArrayList<>();
      for (int i = 0; i < branches; i++) {
        int next = own.child(2).below(i, states);
        productions.add(new Production(Tokens.SPECIAL + order[i], next, goesOn * shares[i]));
      }
      drawn.add(productions);
    }
    return new Grammar(drawn, longest);
  }

  private static double[] shares(int count, CounterStream stream) {
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> -StrictMath.log(stream.uniform(i)));
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / total).toArray();
  }

  /** A sentence with its end. */
  int[] sentence(CounterStream stream) {
    int[] tokens = new int[longest];
    int length = 0;
    int state = 0;
    while (length < longest - 1) {
      Optional<Production> chosen = choose(state, stream.uniform(length));
      if (chosen.isEmpty()) {
        break;
      }
      tokens[length++] = chosen.get().token();
      state = chosen.get().next();
    }
    tokens[length++] = Tokens.END;
    return Arrays.copyOf(tokens, length);
  }

  /** The production in whose share of the unit interval the number lies; empty for the end. */
  private Optional<Production> choose(int state, double uniform) {
    double upper = 0;
    for (Production production : states.get(state)) {
      upper += production.probability();
      if (uniform < upper) {
        return Optional.of(production);
      }
    }
    return Optional.empty();
  }

  /** The entropy of a sentence, in nats: of what comes next, summed over places and states. */
  double entropy() {
    double[] at = begin();
    double entropy = 0;
    for (int place = 0; place < longest - 1; place++) {
      for (int state = 0; state < at.length; state++) {
        entropy += at[state] * surprise(state);
      }
      at = onwards(at);
    }
    return entropy;
  }

  /** The mean number of tokens of a sentence, its end included. */
  double meanLength() {
    double[] at = begin();
    double length = 0;
    for (int place = 0; place < longest; place++) {
      length += Arrays.stream(at).sum();
      at = onwards(at);
    }
    return length;
  }

  /** The entropy by token, in bits. */
  double bitsPerToken() {
    return entropy() / Math.log(2) / meanLength();
  }

  /** The log-probability of a sentence with its end, in nats. */
  double logProbability(int[] sentence) {
    double logProbability = 0;
    int state = 0;
    for (int place = 0; place < longest - 1 && place < sentence.length; place++) {
      int token = sentence[place];
      if (token == Tokens.END) {
        return logProbability + Math.log(end(state));
      }
      Production production = production(state, token);
      logProbability += Math.log(production.probability());
      state = production.next();
    }
    return logProbability;
  }

  private Production production(int state, int token) {
    return states.get(state).stream()
        .filter(production -> production.token() == token)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("state " + state + " has no token " + token));
  }

  private double end(int state) {
    double goesOn = states.get(state).stream().mapToDouble(Production::probability).sum();
    return Math.max(0, 1 - goesOn); // rounding can take the sum above 1
  }

  /** The entropy of what comes next in a state. */
  private double surprise(int state) {
    double surprise = term(end(state));
    for (Production production : states.get(state)) {
      surprise += term(production.probability());
    }
    return surprise;
  }

  private static double term(double probability) {
    return probability <= 0 ? 0 : -probability * Math.log(probability);
  }

  private double[] begin() {
    double[] at = new double[states.size()];
    at[0] = 1;
    return at;
  }

  /**
   * The probabilities of being in each state one token later; those of ended sentences are gone.
   */
  private double[] onwards(double[] at) {
    double[] later = new double[at.length];
    for (int state = 0; state < at.length; state++) {
      for (Production production : states.get(state)) {
        later[production.next()] += at[state] * production.probability();
      }
    }
    return later;
  }
}
