/**
 * Disentanglement: whether single units stand for single factors of which the examples are made, by
 * the scores that were published for it.
 *
 * <p>Start with {@link org.vaezoo.measures.disentangle.DisentanglementSpec}, which lists them. Each
 * score is a class of its own and works on plain codes, [N][U], and factors, [N][F] ({@code
 * Representation}):
 *
 * <pre>
 * BetaVaeScore          Higgins et al. 2017            a linear classifier names the factor held fixed
 * FactorVaeScore        Kim and Mnih 2018              the unit that varies least names it
 * MutualInformationGap  Chen et al. 2018               best unit less second best, in information
 * Dci                   Eastwood and Williams 2018     how concentrated importances are
 * SeparatedAttributes   Kumar et al. 2018              best unit less second best, in accuracy
 * Modularity            Ridgeway and Mozer 2018        whether a unit knows of one factor alone
 * </pre>
 *
 * <p>The settings follow Locatello et al. (ICML 2019), who found that the scores agree only in part
 * and that the seed moves them as much as the method: none of them is the truth, and one seed is no
 * result.
 */
package org.vaezoo.measures.disentangle;
