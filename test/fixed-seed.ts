/**
 * Runs before each test file: properties draw the same cases on every run, so that a test which passes goes on passing.
 * A property may name a seed of its own.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: 20261123 });
