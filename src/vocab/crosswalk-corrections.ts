/** An error in a published table, and what this library's tables have instead. */
export interface CrosswalkCorrection {
  /** The table, as its publishers call it. */
  readonly table: string;
  /** The codes concerned. */
  readonly codes: readonly string[];
  readonly published: string;
  readonly here: string;
  readonly why: string;
}

const PLOVER = "CAMEO2PLOVER-2021";

/** The errors known in the published tables, each with what stands here instead. */
export const CROSSWALK_CORRECTIONS: readonly CrosswalkCorrection[] = [
  {
    table: PLOVER,
    codes: ["0333", "073", "0863", "1033", "1223", "1623"],
    published: "context `humanitarian`",
    here: "no context",
    why: "It is none of the 37 contexts of PLOVER 0.8.",
  },
  {
    table: PLOVER,
    codes: ["0811", "0812", "082"],
    published: "context `democracy`",
    here: "no context",
    why: "The context is called `pro_democracy`.",
  },
  {
    table: PLOVER,
    codes: ["091", "094", "1121", "1124", "196"],
    published: "two contexts joined by a semicolon",
    here: "no context",
    why: "A context is one value.",
  },
  {
    table: PLOVER,
    codes: ["085"],
    published: "RETREAT/ease",
    here: "RETREAT",
    why: "RETREAT has no mode `ease`.",
  },
  {
    table: PLOVER,
    codes: ["132", "1322"],
    published: "THREATEN/ban",
    here: "THREATEN/restrict",
    why: "THREATEN has no mode `ban`.",
  },
  {
    table: PLOVER,
    codes: ["1321"],
    published: "THREATEN/political",
    here: "THREATEN/restrict",
    why: "THREATEN has no mode `political`.",
  },
  {
    table: PLOVER,
    codes: ["1712"],
    published: "ASSAULT/seize",
    here: "ASSAULT/destroy",
    why: "`seize` is a mode of COERCE; property is destroyed here.",
  },
  {
    table: PLOVER,
    codes: ["185", "186"],
    published: "ASSAULT/assassinate",
    here: "ASSAULT/targeted",
    why: "ASSAULT has no mode `assassinate`.",
  },
  {
    table: PLOVER,
    codes: ["175"],
    published: "COERCE/pro_autocracy, listed twice",
    here: "COERCE",
    why: "`pro_autocracy` is a context, not a mode, and a code has one row.",
  },
  {
    table: PLOVER,
    codes: ["200", "201", "202", "203"],
    published: "ASSAULT/massacre, ASSAULT/cleansing",
    here: "ASSAULT",
    why: "Both modes are commented out in PLOVER 0.8.",
  },
  {
    table: PLOVER,
    codes: ["08", "081", "082", "083"],
    published: "RETREAT; 08 listed twice",
    here: "CONCEDE",
    why: "The manual has 081–083 as CONCEDE and 084–087 as RETREAT.",
  },
  {
    table: PLOVER,
    codes: ["163"],
    published: "COERCE/restrict",
    here: "SANCTION/discontinue",
    why: "Embargoes and sanctions among states reduce relations; COERCE is what a state does to people in its power.",
  },
  {
    table: PLOVER,
    codes: ["114"],
    published: "ACCUSE/allege",
    here: "ACCUSE/disapprove",
    why: "The manual has the summoned ambassador as ACCUSE/disapprove.",
  },
  {
    table: PLOVER,
    codes: ["116"],
    published: "ACCUSE/disapprove",
    here: "SANCTION/convict",
    why: "A verdict is no disapproval, and SANCTION has a mode for it.",
  },
  {
    table: "PLOVER 0.8 manual",
    codes: [],
    published: "ACCUSE scores +3",
    here: "ACCUSE scores -3",
    why: "The sign is a misprint: its modes score -2 and -3.5.",
  },
  {
    table: "GDELT's list of CAMEO event codes",
    codes: ["106", "1213", "1214"],
    published: "106 stands in the line of 1056; 1213 and 1214 are missing",
    here: "all three",
    why: "Real rows use them, and CAMEO has them.",
  },
  {
    table: "Goldstein values that circulate with GDELT readers",
    codes: ["016", "022", "164"],
    published: "one value for all data sets",
    here: "GDELT's and ICEWS's apart",
    why: "016 is -2 in GDELT and -5 in ICEWS, 022 is 3.2 and 3.4, 164 is -7 and -6.5.",
  },
  {
    table: "Quad classes that follow the sign of the Goldstein value",
    codes: ["090", "141"],
    published: "09 and 14 in quadrant 4",
    here: "09 in quadrant 2, 14 in quadrant 3",
    why: "Every real row has 06–09 in quadrant 2 and 10–14 in quadrant 3.",
  },
  {
    table: "FIPS 10-4 to ISO 3166",
    codes: ["RB", "GZ"],
    published: "missing",
    here: "RB is RS, GZ is PS",
    why: "Real rows of GDELT have both.",
  },
  {
    table: "FIPS 10-4 to ISO 3166",
    codes: ["YI", "NT"],
    published: "CS, AN",
    here: "CSXX, ANHH",
    why: "Serbia and Montenegro and the Netherlands Antilles are former countries; their codes are those of ISO 3166-3.",
  },
  {
    table: "PLOVER and CAMEO sectors",
    codes: ["MED", "HLH", "JRN"],
    published: "MED is media in CAMEO and medical in PLOVER",
    here: "MED read as JRN from CAMEO, HLH as MED",
    why: "The two schemes swapped the letters; a code handed on as it stands turns reporters into doctors.",
  },
];
