type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to write in colour: on a terminal that has colours, unless `NO_COLOR` is set; elsewhere only where `FORCE_COLOR`
 * asks for it.
 */
export function wantsColour(terminal: { hasColors(): boolean } | undefined, env: Environment): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"]) return false;
  return terminal?.hasColors() ?? false;
}
