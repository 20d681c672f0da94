import type { Rank } from "../../schema/interfaces.js";

/** Titles that are written short before a name, without their full stop, with the noun that they stand for and the office's rank. */
export const ABBREVIATED_TITLES: ReadonlyMap<string, { readonly head: string; readonly rank: Rank }> = new Map([
  ["Gen", { head: "general", rank: "military-officer" }],
  ["Lt", { head: "lieutenant", rank: "military-officer" }],
  ["Maj", { head: "major", rank: "military-officer" }],
  ["Brig", { head: "brigadier", rank: "military-officer" }],
  ["Col", { head: "colonel", rank: "military-officer" }],
  ["Capt", { head: "captain", rank: "military-officer" }],
  ["Adm", { head: "admiral", rank: "military-officer" }],
  ["Cmdr", { head: "commander", rank: "military-officer" }],
  ["Sen", { head: "senator", rank: "legislator" }],
  ["Rep", { head: "representative", rank: "legislator" }],
  ["Gov", { head: "governor", rank: "senior-official" }],
  ["PM", { head: "minister", rank: "head-of-government" }],
  ["FM", { head: "minister", rank: "foreign-minister" }],
  ["VP", { head: "president", rank: "deputy-head" }],
  ["MP", { head: "legislator", rank: "legislator" }],
  ["MEP", { head: "legislator", rank: "legislator" }],
  ["Amb", { head: "ambassador", rank: "ambassador" }],
]);
