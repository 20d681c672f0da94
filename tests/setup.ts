import * as fc from "fast-check";
import { beforeEach, vi } from "vitest";

// one seed for all property tests, so that a failure repeats; set FC_SEED to try others
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20250218) });

// the library is silent: whatever prints in a test is a mistake
beforeEach(() => {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      throw new Error(`console.${method} was called: ${args.map(String).join(" ")}`);
    });
  }
});
