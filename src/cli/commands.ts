// commands that load together: each needs most of what the others do, and few files open sooner than many
export { brief } from "./commands/brief.js";
export { check } from "./commands/check.js";
export { explain } from "./commands/explain.js";
export { rules } from "./commands/rules.js";
export { schema } from "./commands/schema.js";
