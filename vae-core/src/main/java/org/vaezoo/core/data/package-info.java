/** Data sets: where their bytes come from, how they are split, and how a model is shown them. */
package org.vaezoo.core.data;
