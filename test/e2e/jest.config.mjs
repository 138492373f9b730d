// The tests in a real browser: `npx jest -c test/e2e/jest.config.mjs`. Everything else is as in package.json.
import { readFileSync } from "node:fs";

const { jest } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

export default {
  ...jest,
  rootDir: "../..",
  testMatch: ["<rootDir>/test/e2e/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/test/e2e/build-pages.mjs",
  globalTeardown: "<rootDir>/test/e2e/remove-pages.mjs",
  maxWorkers: 1,
  testTimeout: 600_000,
};
