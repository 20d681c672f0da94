import { defineConfig } from "vitest/config";

// what users get: built, packed and unpacked once, then used from outside; apart from npm test, since it takes a minute
export default defineConfig({
  test: {
    include: ["tests/package/**/*.test.ts"],
    globalSetup: ["tests/package/unpacked.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
