import isoCountries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import * as vocab from "../../src/vocab/index.js";
import { COUNTRY_CODES } from "../../src/vocab/country-codes.js";

const cameoCodes = Object.keys(vocab.CAMEO_CODES);

describe("CAMEO", () => {
  test("has the roots 01 to 20, each with its general code, and every code below one that is there", () => {
    const roots = cameoCodes.filter((code) => code.length === 2).sort();
    expect(roots).toEqual(Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, "0")));
    for (const code of cameoCodes) {
      if (code.length === 2) expect(cameoCodes).toContain(`${code}0`);
      else expect(cameoCodes, code).toContain(code.slice(0, -1));
    }
  });

  test.each([
    ["040", 1, 1, 1, "04", "040"],
    ["016", -2, -5, 1, "01", "016"],
    ["164", -7, -6.5, 4, "16", "164"],
    ["022", 3.2, 3.4, 1, "02", "022"],
    ["090", -2, -2, 2, "09", "090"],
    ["1411", -6.5, -6.5, 3, "14", "141"],
    ["04", 1, 1, 1, "04", "040"],
  ] as const)("%s", (code, gdelt, icews, quadClass, root, base) => {
    expect(vocab.cameoEvent(code)).toMatchObject({ code, root, base, quadClass, goldstein: { gdelt, icews } });
  });

  test.each(["40", "13y", "", "0400", "constructor"])("%j is no code", (code) => {
    expect(vocab.cameoEvent(code)).toBeUndefined();
    expect(vocab.recordOfCameo(code)).toBeUndefined();
    expect(vocab.ploverOf(code)).toBeUndefined();
  });

  test.each([
    ["041", { type: "meeting", kind: "talks", format: "phone", grade: "exact" }],
    ["042", { type: "meeting", kind: "visit" }],
    ["057", { type: "agreement", status: "signed" }],
    ["0311", { type: "statement", act: "promise", grade: "broader" }],
    ["1121", { type: "statement", act: "accuse", grade: "broader" }],
    ["193", { type: "deed" }],
    ["050", { type: "deed" }],
  ])("%s calls for %j", (code, record) => {
    expect(vocab.recordOfCameo(code)).toMatchObject(record);
  });
});

describe("PLOVER", () => {
  test("every code of the roots 03 to 20 has a type and mode that PLOVER 0.8 has", () => {
    for (const code of cameoCodes) {
      const found = vocab.ploverOf(code);
      if (/^0[12]/.test(code)) expect(found === undefined || found.code === "REQUEST/meet", code).toBe(true);
      else expect(vocab.isPloverCode(found!.code), `${code} ${found?.code}`).toBe(true);
    }
  });

  test("leads back to CAMEO and from there to itself", () => {
    for (const [type, { modes }] of Object.entries(vocab.PLOVER_TYPES)) {
      expect(vocab.ploverOf(vocab.cameoOfPlover(type)!.code)?.code.split("/")[0]).toBe(type);
      for (const mode of Object.keys(modes)) {
        const { code, grade } = vocab.cameoOfPlover(`${type}/${mode}`)!;
        expect(vocab.cameoEvent(code), code).toBeDefined();
        if (grade !== "broader") expect(vocab.ploverOf(code)?.code).toBe(`${type}/${mode}`);
      }
    }
    expect(vocab.cameoOfPlover("HANDSHAKE")).toBeUndefined();
  });

  test("has 16 types and 37 contexts", () => {
    expect(Object.keys(vocab.PLOVER_TYPES)).toHaveLength(16);
    expect(new Set(vocab.PLOVER_CONTEXTS).size).toBe(37);
    expect([
      vocab.isPloverCode("CONSULT/phone"),
      vocab.isPloverCode("CONSULT/telephone"),
      vocab.isPloverCode("toString"),
    ]).toEqual([true, false, false]);
  });

  test("what is corrected is what the tables have", () => {
    const corrected = vocab.CROSSWALK_CORRECTIONS.filter(({ table }) => table === "CAMEO2PLOVER-2021");
    for (const { codes, here } of corrected.filter((one) => one.here !== "no context"))
      for (const code of codes) expect(vocab.ploverOf(code)?.code, code).toBe(here);
    expect(vocab.PLOVER_TYPES.ACCUSE.score).toBe(-3);
    expect(["106", "1213", "1214"].map((code) => vocab.cameoEvent(code)?.code)).toEqual(["106", "1213", "1214"]);
  });
});

describe("codes of our values", () => {
  const tables = [
    vocab.MEETING_KIND_CODES,
    vocab.MEETING_STATUS_CODES,
    vocab.SPEECH_ACT_CODES,
    vocab.AGREEMENT_STATUS_CODES,
    vocab.COMMITMENT_ACTION_CODES,
  ].flatMap((table) => Object.entries(table as Record<string, vocab.SchemeCodes>));

  test.each(tables)("%s: CAMEO and PLOVER codes exist", (_, { cameo, plover }) => {
    if (cameo) expect(vocab.cameoEvent(cameo.code)).toBeDefined();
    if (plover) expect(vocab.isPloverCode(plover.code)).toBe(true);
  });

  test("an exact CAMEO code leads back to the act it stands for", () => {
    for (const [act, { cameo }] of Object.entries(vocab.SPEECH_ACT_CODES) as [string, vocab.SchemeCodes][])
      if (cameo?.grade === "exact") expect(vocab.recordOfCameo(cameo.code)).toMatchObject({ type: "statement", act });
  });

  test("an exact CAMEO code leads back to the kind it stands for", () => {
    for (const [kind, { cameo }] of Object.entries(vocab.MEETING_KIND_CODES) as [string, vocab.SchemeCodes][])
      if (cameo?.grade === "exact") expect(vocab.recordOfCameo(cameo.code)).toMatchObject({ type: "meeting", kind });
  });

  test("PA-X stages and treaty actions name statuses", () => {
    const statuses = Object.keys(vocab.AGREEMENT_STATUS_CODES);
    for (const { status } of Object.values(vocab.PAX_STAGES)) expect(statuses).toContain(status.code);
    for (const status of Object.values(vocab.TREATY_ACTION_STATUSES)) if (status) expect(statuses).toContain(status.code);
  });
});

describe("countries", () => {
  const all = vocab.countryCrosswalk();

  test("today's are those of ISO 3166-1 and Kosovo, with the alpha-3 codes of ISO", () => {
    const current = all.filter(({ country }) => country.length === 2);
    expect(current.map(({ country }) => country).sort()).toEqual(COUNTRY_CODES.filter((code) => code.length === 2).sort());
    for (const { country, iso3 } of current) if (country !== "XK") expect(iso3).toBe(isoCountries.alpha2ToAlpha3(country));
    for (const { country } of all) expect(COUNTRY_CODES).toContain(country);
  });

  test("no code of a scheme means two of today's countries", () => {
    for (const scheme of ["fips", "cameo"] as const) {
      const codes = all.flatMap((country) => country[scheme]);
      expect(codes.length).toBeGreaterThan(230);
      expect(new Set(codes).size).toBe(codes.length);
    }
    const numbers = all.flatMap(({ country, cow }) => (cow && country.length === 2 ? [cow.number] : []));
    expect(numbers.length).toBeGreaterThan(190);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test.each([
    ["fips", "AU", "AT"],
    ["fips", "AS", "AU"],
    ["fips", "RS", "RU"],
    ["fips", "RB", "RS"],
    ["fips", "GZ", "PS"],
    ["fips", "UP", "UA"],
    ["cameo", "ROM", "RO"],
    ["cameo", "KOS", "XK"],
    ["cameo", "USA", "US"],
    ["cow", 365, "RU"],
    ["cow", "UKG", "GB"],
    ["cow", "345", "RS"],
    ["iso3", "DEU", "DE"],
    ["name", "South Korea", "KR"],
  ] as const)("%s %s is %s", (scheme, code, country) => {
    expect(vocab.countryBy(scheme, code)?.country).toBe(country);
  });

  test("no region has a country's code, and an empty code means nothing", () => {
    for (const region of Object.keys(vocab.CAMEO_REGIONS)) expect(vocab.countryBy("cameo", region)).toBeUndefined();
    expect(vocab.countryBy("iso3", "")).toBeUndefined();
  });
});

test("types of actors: MED is media in CAMEO and medical in PLOVER", () => {
  expect(vocab.CAMEO_ACTOR_TYPES["MED"]).toMatchObject({ name: "media", category: "media", plover: { code: "JRN" } });
  expect(vocab.CAMEO_ACTOR_TYPES["HLH"]).toMatchObject({ name: "health", plover: { code: "MED" } });
  expect(vocab.PLOVER_SECTORS["MED"]).toEqual({ name: "medical" });
  expect(vocab.ploverSectorOf("media")).toBe("JRN");
  for (const { plover } of Object.values(vocab.CAMEO_ACTOR_TYPES))
    if (plover) expect(Object.keys(vocab.PLOVER_SECTORS)).toContain(plover.code);
  for (const { category } of [...Object.values(vocab.CAMEO_ACTOR_TYPES), ...Object.values(vocab.PLOVER_SECTORS)])
    if (category) expect(Object.keys(vocab.ORGANIZATION_CATEGORIES)).toContain(category);
  expect(vocab.ploverSectorOf("summit")).toBeUndefined();
});
