import { defineConfig } from "vitest/config";

// what is seen and done in a real browser; apart from npm test, since it needs one
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
