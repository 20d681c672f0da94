import { defineConfig } from "vitest/config";

// what stryker runs for each mutant: the tests of the mutated folders alone, without those that take their time
export default defineConfig({
  test: {
    include: ["tests/{ground,rules,fixtures}/**/*.test.ts"],
    exclude: ["tests/**/*.properties.test.ts", "tests/**/hostile.test.ts", "tests/fixtures/makers.test.ts"],
    setupFiles: ["tests/setup.ts"],
  },
});
