/** What holds of all modules together: who knows whom, and what no class and no package lacks. */
package org.vaezoo.experiments.house;
