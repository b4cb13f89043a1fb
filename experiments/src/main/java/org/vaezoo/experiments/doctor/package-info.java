/**
 * Whether this machine computes right: each {@link org.vaezoo.experiments.doctor.Check} holds what
 * is installed against something that is known without it. {@link
 * org.vaezoo.experiments.doctor.Doctor} lists them.
 */
package org.vaezoo.experiments.doctor;
