import { defineConfig } from "tsup";

// one output module per source module, so that a bundler takes only what is imported; tsc writes the declarations beside them
export default defineConfig({
  entry: ["src/**/*.ts"],
  bundle: false,
  format: "esm",
  target: "node20",
  platform: "neutral",
  removeNodeProtocol: false,
  clean: true,
});
