import { isCameoCode } from "./cameo-codes.js";
import { match, type CodeMatch } from "./code-match.js";

// by root, base or detail; the longest prefix counts; PLOVER 0.8 has no verbal events of the roots 01 and 02 but 026–028
const EXACT = {
  "03": "AGREE",
  "04": "CONSULT",
  "041": "CONSULT/phone",
  "042": "CONSULT/visit",
  "043": "CONSULT/visit",
  "044": "CONSULT/third-party",
  "05": "SUPPORT",
  "06": "COOPERATE",
  "07": "AID",
  "08": "CONCEDE",
  "084": "RETREAT/release",
  "085": "RETREAT",
  "086": "RETREAT/access",
  "087": "RETREAT",
  "0871": "RETREAT/ceasefire",
  "0873": "RETREAT/disarm",
  "0874": "RETREAT/withdraw",
  "09": "ACCUSE/investigate",
  "10": "REQUEST",
  "101": "REQUEST/assist",
  "102": "REQUEST/assist",
  "103": "REQUEST/assist",
  "104": "REQUEST/change",
  "105": "REQUEST/yield",
  "106": "REQUEST/meet",
  "107": "REQUEST/meet",
  "108": "REQUEST/meet",
  "11": "ACCUSE",
  "111": "ACCUSE/disapprove",
  "112": "ACCUSE/allege",
  "113": "ACCUSE/disapprove",
  "114": "ACCUSE/disapprove",
  "115": "ACCUSE/allege",
  "116": "SANCTION/convict",
  "12": "REJECT",
  "121": "REJECT/assist",
  "122": "REJECT/assist",
  "123": "REJECT/change",
  "124": "REJECT/yield",
  "125": "REJECT/meet",
  "126": "REJECT/meet",
  "127": "REJECT/meet",
  "13": "THREATEN",
  "131": "THREATEN/restrict",
  "1313": "THREATEN/relations",
  "132": "THREATEN/restrict",
  "134": "THREATEN/relations",
  "135": "THREATEN/relations",
  "136": "THREATEN/expel",
  "137": "THREATEN/violence",
  "138": "THREATEN/violence",
  "1381": "THREATEN/territory",
  "1382": "THREATEN/territory",
  "14": "PROTEST",
  "141": "PROTEST/demo",
  "142": "PROTEST/hunger",
  "143": "PROTEST/strike",
  "144": "PROTEST/obstruct",
  "145": "PROTEST/riot",
  "15": "MOBILIZE",
  "151": "MOBILIZE/police",
  "152": "MOBILIZE/troops",
  "153": "MOBILIZE/police",
  "154": "MOBILIZE/troops",
  "16": "SANCTION",
  "161": "SANCTION/withdraw",
  "162": "SANCTION/discontinue",
  "163": "SANCTION/discontinue",
  "164": "SANCTION/withdraw",
  "165": "SANCTION/withdraw",
  "166": "SANCTION/expel",
  "17": "COERCE",
  "171": "COERCE/seize",
  "1712": "ASSAULT/destroy",
  "172": "COERCE/restrict",
  "1723": "COERCE/curfew",
  "1724": "COERCE/martial-law",
  "173": "COERCE/arrest",
  "174": "COERCE/deport",
  "18": "ASSAULT",
  "181": "ASSAULT/abduct",
  "182": "ASSAULT/beat",
  "1821": "ASSAULT/sexual",
  "1822": "ASSAULT/torture",
  "183": "ASSAULT/explosives",
  "1831": "ASSAULT/suicide-attack",
  "185": "ASSAULT/targeted",
  "186": "ASSAULT/targeted",
  "19": "ASSAULT",
  "193": "ASSAULT/firearms",
  "194": "ASSAULT/heavy-weapons",
  "195": "ASSAULT/aerial",
  "20": "ASSAULT",
  "204": "ASSAULT/unconventional",
  "026": "REQUEST/meet",
  "027": "REQUEST/meet",
  "028": "REQUEST/meet",
} as const;

// the code says less than CAMEO's, and something else beside
const APPROXIMATE: ReadonlySet<string> = new Set([
  "026",
  "027",
  "028",
  "107",
  "108",
  "116",
  "126",
  "127",
  "137",
  "163",
  "164",
  "165",
  "166",
  "175",
  "191",
  "192",
  "196",
]);

const ALIKE: ReadonlySet<string> = new Set(
  "03 04 041 042 044 05 06 07 0871 0873 0874 09 10 106 11 12 125 13 14 141 142 145 15 1724 1723 173 174 181 1821 1822 1831 0841".split(
    " ",
  ),
);

/**
 * The type and mode of PLOVER 0.8 for a CAMEO event code, such as `CONSULT/phone`; undefined for codes that PLOVER has dropped
 * (most of the roots 01 and 02) and for what is no code. The published table is corrected: see {@link CROSSWALK_CORRECTIONS}.
 */
export function ploverOf(cameo: string): CodeMatch | undefined {
  if (!isCameoCode(cameo)) return undefined;
  for (let length = cameo.length; length >= 2; length--) {
    const prefix = cameo.slice(0, length);
    if (!Object.hasOwn(EXACT, prefix)) continue;
    const code = EXACT[prefix as keyof typeof EXACT];
    if (APPROXIMATE.has(prefix) || APPROXIMATE.has(cameo.slice(0, 3))) return match(code, "approximate");
    const general = length === 2 && cameo === `${prefix}0`;
    return match(code, ALIKE.has(cameo) || (general && ALIKE.has(prefix)) ? "exact" : "broader");
  }
  return undefined;
}

/** The nearest CAMEO event code for a type and mode of PLOVER 0.8: the general code where PLOVER says no more. */
export function cameoOfPlover(code: string): CodeMatch | undefined {
  const [type, mode] = code.split("/");
  if (mode !== undefined) {
    for (const [cameo, plover] of Object.entries(EXACT)) {
      if (plover !== code || !/^(?:0[3-9]|1|20)/.test(cameo)) continue;
      return match(cameo, ALIKE.has(cameo) ? "exact" : APPROXIMATE.has(cameo) ? "approximate" : "narrower");
    }
  }
  const root =
    { AGREE: "03", CONSULT: "04", SUPPORT: "05", COOPERATE: "06", AID: "07", CONCEDE: "08", RETREAT: "087" }[type as "AGREE"] ??
    { REQUEST: "10", ACCUSE: "11", REJECT: "12", THREATEN: "13", PROTEST: "14", MOBILIZE: "15", SANCTION: "16" }[
      type as "REQUEST"
    ] ??
    { COERCE: "17", ASSAULT: "18" }[type as "COERCE"];
  if (root === undefined) return undefined;
  return match(root.length === 2 ? `${root}0` : root, mode === undefined ? "exact" : "broader");
}
