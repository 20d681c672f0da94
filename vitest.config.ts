import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // npm run test:package, npm run test:browser
    exclude: ["tests/package/**", "tests/browser/**"],
    // ZOD=lowest tests on the oldest Zod that the peer range allows
    alias: process.env["ZOD"] === "lowest" ? { zod: "zod-lowest" } : {},
    setupFiles: ["tests/setup.ts"],
    // modules are read once and shared by all files, which halves the time; tests hold no state
    isolate: false,
    // type tests: a wrong type fails the run
    typecheck: { enabled: true, include: ["tests/types/**/*.test-d.ts"], tsconfig: "./tsconfig.json", ignoreSourceErrors: false },
    testTimeout: 30_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      // generated
      exclude: ["src/schema/interfaces.ts", "src/guards/guards.ts", "src/feed/byte-validator.ts"],
      reporter: ["text-summary", "json-summary", "html"],
      thresholds: { lines: 95 },
    },
  },
});
