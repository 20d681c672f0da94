import { gzipSync } from "node:zlib";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { RecordMaker } from "../../bench/random-record.js";
import type { Issue } from "../../src/core/issue.js";
import { readFeed, validateFeed, type FeedOptions, type FeedResult } from "../../src/feed/index.js";

const encoder = new TextEncoder();
const source = (id: string, title = "xxxx") => ({ type: "source", id: `source:${id}`, kind: "other", title });
const line = (id: string, title?: string) => JSON.stringify(source(id, title));

async function all(input: Parameters<typeof readFeed>[0], options?: FeedOptions): Promise<FeedResult[]> {
  const results: FeedResult[] = [];
  for await (const result of readFeed(input, options)) results.push(result);
  return results;
}

/** Each result in a line: its id or the codes of its issues, with where the first stands. */
async function brief(feed: string | Uint8Array, options?: FeedOptions): Promise<string[]> {
  return (await all([feed], { rules: false, ...options })).map(({ ok, record, issues, place }) => {
    const first = issues[0]?.place;
    const at = first ? ` ${first.line}:${first.column ?? "-"} @${first.byteOffset}` : "";
    return `${place.line} @${place.byteOffset} ${ok ? record?.id : issues.map(({ code }) => code).join(" ")}${at}`;
  });
}

/** The bytes in pieces, cut at the given places. */
function cut(bytes: Uint8Array, ...places: number[]): Uint8Array[] {
  const ends = [...places, bytes.length];
  return ends.map((end, at) => bytes.slice(at === 0 ? 0 : ends[at - 1], end));
}

describe("readFeed", () => {
  it("gives records in order with their places", async () => {
    expect(await all([`${line("a")}\n${line("b", "éxx")}\n`])).toEqual([
      {
        place: { index: 0, line: 1, byteOffset: 0, byteLength: 63 },
        ok: true,
        record: source("a"),
        issues: expect.any(Array) as unknown,
      },
      {
        place: { index: 1, line: 2, byteOffset: 64, byteLength: 63 },
        ok: true,
        record: source("b", "éxx"),
        issues: expect.any(Array) as unknown,
      },
    ]);
  });

  describe("reads every form, told by its start or named", () => {
    const records = [source("a"), source("b", "é𝄞"), source("c", '{"\\[,]')];
    const forms = {
      ndjson: records.map((record) => `${JSON.stringify(record)}\n`).join(""),
      "json-seq": records.map((record) => `\u001e${JSON.stringify(record, null, 1)}\n`).join(""),
      "json-array": JSON.stringify(records),
      "json-feed": JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "News",
        items: records.map((record, at) => ({ id: String(at), content_text: "x", _demarche: record })),
      }),
    };
    it.each(Object.entries(forms))("%s", async (format, feed) => {
      for (const options of [{}, { format: format as "ndjson" }])
        expect((await all([feed], options)).map(({ record }) => record)).toEqual(records);
      expect((await all([gzipSync(feed)])).map(({ record }) => record)).toEqual(records);
    });
    it("an array in lines, and one that is empty", async () => {
      expect((await all([JSON.stringify(records, null, 2)])).map(({ record }) => record)).toEqual(records);
      expect(await all([" [ \n ] \n"])).toEqual([]);
    });
    it("a record over several lines, and a dossier", async () => {
      expect((await all([JSON.stringify(records[1], null, 2)])).map(({ record }) => record)).toEqual([records[1]]);
      const dossier = new RecordMaker(3).record("dossier");
      expect((await all([JSON.stringify(dossier, null, "\t")], { rules: false })).map(({ record }) => record)).toEqual([dossier]);
    });
    it("nothing", async () => {
      expect(await all([])).toEqual([]);
      expect(await all([" \n \n"])).toEqual([]);
      expect(await all([""], { format: "record" })).toEqual([]);
      expect(await all(["\u001e \n"], { format: "json-seq" })).toEqual([]);
    });
  });

  describe("takes every kind of input", () => {
    const feed = `${line("a")}\n${line("b", "é")}\n`;
    const bytes = encoder.encode(feed);
    it.each<[string, () => Parameters<typeof readFeed>[0]]>([
      ["texts", () => [feed.slice(0, 120), feed.slice(120)]],
      ["bytes", () => [bytes]],
      ["one array of bytes", () => bytes as unknown as Iterable<Uint8Array>],
      ["a Node stream", () => Readable.from([Buffer.from(bytes)])],
      ["a Node stream of text", () => Readable.from([feed])],
      ["a web stream", () => new Blob([bytes]).stream()],
      ["a Blob", () => new Blob([bytes])],
      ["a File", () => new File([bytes], "feed.ndjson")],
      ["a Response", () => new Response(bytes)],
      [
        "an async iterable",
        async function* () {
          yield await Promise.resolve(bytes);
        },
      ],
    ])("%s", async (_, input) => {
      const given = input();
      expect(
        (await all(typeof given === "function" ? (given as () => AsyncIterable<Uint8Array>)() : given)).map(
          ({ record }) => record?.id,
        ),
      ).toEqual(["source:a", "source:b"]);
    });
    it("a path and a URL, larger than one chunk", async () => {
      const folder = await mkdtemp(join(tmpdir(), "feed-"));
      try {
        const path = join(folder, "feed.ndjson");
        const count = 40_000;
        await writeFile(path, Array.from({ length: count }, (_, at) => `${line(String(at))}\n`).join(""));
        for (const input of [path, pathToFileURL(path)]) {
          let seen = 0;
          for await (const { record } of readFeed(input, { rules: false })) expect(record?.id).toBe(`source:${seen++}`);
          expect(seen).toBe(count);
        }
        for await (const { record } of readFeed(path)) {
          expect(record?.id).toBe("source:0");
          break;
        }
        await expect(all(join(folder, "none"))).rejects.toThrow("ENOENT");
      } finally {
        await rm(folder, { recursive: true });
      }
    });
    it("nothing else", async () => {
      await expect(all(5 as never)).rejects.toThrow(TypeError);
      await expect(all({} as never)).rejects.toThrow(TypeError);
    });
  });

  it.each<[string, string | Uint8Array, string[], FeedOptions?]>([
    [
      "a broken record, then goes on",
      `${line("a")}\n{"type":"source",}\n${line("b")}\n`,
      ["1 @0 source:a", "2 @64 feed/bad-json 2:18 @81", "3 @83 source:b"],
    ],
    [
      "a wrong shape where it stands",
      `${line("a")}\n{"type":"source","id":"source:é","kind":"other"}\n`,
      ["1 @0 source:a", "2 @64 schema/wrong-value 2:23 @86"],
    ],
    ["a truncated last line", `${line("a")}\n{"type":"source","id":"sour`, ["1 @0 source:a", "2 @64 feed/truncated 2:28 @91"]],
    ["a last line that is whole", `${line("a")}\n${line("b")}`, ["1 @0 source:a", "2 @64 source:b"]],
    [
      "bytes that are no UTF-8",
      Uint8Array.from([...encoder.encode(`${line("a")}\n"é`), 0xff, 0x22, 0x0a]),
      ["1 @0 source:a", "2 @64 feed/bad-utf8 2:3 @67"],
    ],
    [
      "a character cut off at the end of a line",
      Uint8Array.from([...encoder.encode('"'), 0xe2, 0x82, 0x0a, 0x80]),
      ["1 @0 feed/bad-utf8 1:2 @1", "2 @4 feed/bad-utf8 2:1 @4"],
    ],
    [
      "a lone surrogate in text",
      `${line("a", "?").replace("?", "\ud800")}\n${line("b")}`,
      ["1 @0 feed/lone-surrogate 1:58 @57", "2 @63 source:b"],
    ],
    ["a lone surrogate in an escape", `${line("a", "?").replace("?", "\\ud800")}\n`, ["1 @0 schema/lone-surrogate 1:57 @56"]],
    [
      "a line that is too long",
      `${line("a")}\n"${"x".repeat(100)}"\n${line("b")}\n"${"x".repeat(100)}`,
      ["1 @0 source:a", "2 @64 feed/record-too-long 2:1 @64", "3 @167 source:b", "4 @231 feed/record-too-long 4:1 @231"],
      { maxRecordBytes: 80 },
    ],
    [
      "nesting too deep",
      `[[[[5]]]]\n${line("b")}`,
      ["1 @0 feed/too-deep 1:4 @3", "2 @10 source:b"],
      { maxDepth: 3, format: "ndjson" },
    ],
    ["a repeated key", '{"type":"source","id":"source:a","kind":"other","kind":"speech"}', ["1 @0 feed/duplicate-key 1:49 @48"]],
    [
      "a key __proto__",
      '{"type":"source","id":"source:a","kind":"other","__proto__":{}}',
      ["1 @0 schema/forbidden-key 1:61 @60"],
    ],
    ["an array that is not closed", `[${line("a")},{"type":`, ["1 @1 source:a", "1 @65 feed/truncated 1:- @73"]],
    ["an array cut off after a record", `[${line("a")}`, ["1 @1 source:a", "1 @64 feed/truncated 1:- @64"]],
    ["an array cut off after a comma", `[${line("a")},\n`, ["1 @1 source:a", "2 @66 feed/truncated 2:1 @66"]],
    [
      "missing elements",
      `[,${line("a")},,${line("b")},]`,
      [
        "1 @1 feed/missing-record 1:- @1",
        "1 @2 source:a",
        "1 @66 feed/missing-record 1:- @66",
        "1 @67 source:b",
        "1 @131 feed/missing-record 1:- @131",
      ],
    ],
    ["what follows an array", `[${line("a")}] ${line("b")}\n5`, ["1 @1 source:a", "1 @66 feed/after-end 1:- @66"]],
    [
      "elements that are no objects",
      '[1, "a,]" ,\n null]',
      ["1 @1 schema/wrong-type 1:- @1", "1 @4 schema/wrong-type 1:- @4", "2 @13 schema/wrong-type 2:- @13"],
    ],
    [
      "no array where one was named",
      "5 6",
      ["1 @0 feed/bad-json 1:3 @2", "1 @3 feed/truncated 1:- @3"],
      { format: "json-array" },
    ],
    [
      "an element that is too long",
      `[${line("a")},"${"x".repeat(100)}",\n${line("b")}]`,
      ["1 @1 source:a", "1 @65 feed/record-too-long 1:- @65", "2 @169 source:b"],
      { maxRecordBytes: 80 },
    ],
    [
      "an unclosed string in an array of lines",
      `[\n{"a":"b},\n${line("b")}\n]`,
      ["2 @2 feed/bad-json 2:10 @11", "3 @12 source:b"],
    ],
    ["a sequence that is cut off", `\u001e${line("a")}\n\u001e{"type"`, ["1 @1 source:a", "2 @66 feed/truncated 2:- @73"]],
    [
      "text before a sequence",
      `5\n\u001e${line("a")}\n`,
      ["1 @0 schema/wrong-type 1:1 @0", "2 @3 source:a"],
      { format: "json-seq" },
    ],
    [
      "a sequence's record that is too long",
      `\u001e"${"x".repeat(100)}\n"\u001e${line("a")}\n`,
      ["1 @1 feed/record-too-long 1:- @1", "2 @105 source:a"],
      { maxRecordBytes: 80 },
    ],
    [
      "a document that is too long",
      `{\n"x":\n"${"x".repeat(100)}"}`,
      ["1 @0 feed/record-too-long 1:1 @0"],
      { maxRecordBytes: 80 },
    ],
    ["damaged gzip", gzipSync(`${line("a")}\n`).subarray(0, 40), ["1 @0 feed/bad-gzip 1:- @0"]],
  ])("tells %s", async (_, feed, expected, options) => {
    expect(await brief(feed, options)).toEqual(expected);
    // wherever the bytes are cut, the same is told
    const bytes = typeof feed === "string" ? undefined : feed;
    const whole = await all([feed], { rules: false, ...options });
    const length = bytes?.length ?? (feed as string).length;
    for (let at = 1; at < length; at++) {
      const parts = bytes ? cut(bytes, at) : [(feed as string).slice(0, at), (feed as string).slice(at)];
      expect(await all(parts, { rules: false, ...options }), String(at)).toEqual(whole);
    }
  });

  it("gives the same results however the bytes are cut", async () => {
    const maker = new RecordMaker(11);
    const records = Array.from({ length: 8 }, (_, at) => (at % 3 === 2 ? { ...maker.record(), kind: 5 } : maker.record()));
    const feeds = [
      `\ufeff${records.map((record) => `${JSON.stringify(record)}\r\n`).join("\n")}{"broken`,
      JSON.stringify(records, null, 1),
      JSON.stringify(records),
      records.map((record) => `\u001e${JSON.stringify(record)}\n`).join(""),
    ];
    for (const feed of feeds) {
      const bytes = encoder.encode(feed);
      const whole = await all([bytes]);
      expect(whole.map(({ ok }) => ok).filter((ok) => !ok).length).toBeGreaterThanOrEqual(2);
      for (let round = 0; round < 10; round++) {
        const places = Array.from({ length: 1 + maker.below(30) }, () => maker.below(bytes.length)).sort((a, b) => a - b);
        expect(await all(cut(bytes, ...places))).toEqual(whole);
      }
      // byte by byte
      expect(await all([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
    }
  });

  it("gives notice of what concerns no record, once each", async () => {
    const notices: Issue[] = [];
    const results = await all([`\ufeff${line("a")}\r\n\n${line("b")}\r\n \t\n`], { onNotice: (notice) => notices.push(notice) });
    expect(results.map(({ ok, place }) => [ok, place.line, place.byteOffset])).toEqual([
      [true, 1, 3],
      [true, 3, 69],
    ]);
    expect(notices.map(({ code, severity, place }) => [code, severity, place?.line])).toEqual([
      ["feed/bom", "info", 1],
      ["feed/crlf", "info", 1],
      ["feed/blank-line", "info", 2],
    ]);
  });

  it("checks the fields of a JSON Feed and its items", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      items: [
        { id: "1", content_text: "x", _demarche: [source("a"), { ...source("b"), kind: "?" }] },
        { content_text: "x", _demarche: source("c") },
        { id: "2", content_text: "x" },
        { id: "3", tags: 5, attachments: [{ url: "x" }] },
        { id: "4", content_html: "", _demarche: null },
        5,
      ],
    };
    const results = await all([JSON.stringify(feed, null, 1)], { rules: false });
    expect(
      results.map(({ record, issues, place }) => [
        place.index,
        record?.id,
        issues.map(({ code, path }) => `${code} ${path.join(".")}`),
      ]),
    ).toEqual([
      [0, undefined, ["feed/json-feed title"]],
      [1, "source:a", []],
      [2, undefined, ["schema/wrong-value items.0._demarche.1.kind"]],
      [3, "source:c", ["feed/json-feed items.1.id"]],
      [
        4,
        undefined,
        ["feed/json-feed items.3.tags", "feed/json-feed items.3.content_text", "feed/json-feed items.3.attachments.0.mime_type"],
      ],
      [5, undefined, ["schema/wrong-type items.4._demarche"]],
      [6, undefined, ["feed/json-feed items.5"]],
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([false, true, false, false, false, false, false]);
    expect(results[2]?.issues[0]?.place).toMatchObject({ line: 17 });
  });

  it("runs the rules that need one record, and those of a dossier on dossiers", async () => {
    const meeting = {
      type: "meeting",
      id: "meeting:a",
      kind: "talks",
      status: "concluded",
      when: { start: "2025-02-18", end: "2025-02-17" },
      participation: [{ participant: "participant:x", role: "party" }],
    };
    const dossier = {
      type: "dossier",
      model: 1,
      id: "dossier:a",
      sources: [],
      participants: [],
      meetings: [{ ...meeting, when: { start: "2025" } }],
      statements: [],
      agreements: [],
    };
    const results = await all([`${JSON.stringify(meeting)}\n${JSON.stringify(dossier)}\n`]);
    expect(
      results.map(({ ok, record, issues }) => [
        ok,
        record?.type,
        issues.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
      ]),
    ).toEqual([
      [false, "meeting", ["rule/time-order 1:107"]],
      [false, "dossier", ["rule/ref-exists 2:216"]],
    ]);
  });

  describe("as an iterator", () => {
    function counted(): { input: AsyncIterable<string>; state: { chunks: number; closed: number } } {
      const state = { chunks: 0, closed: 0 };
      async function* chunks() {
        try {
          for (let at = 0; ; at++) {
            state.chunks++;
            yield await Promise.resolve(`${line(`${at}-1`)}\n${line(`${at}-2`)}\n`);
          }
        } finally {
          state.closed++;
        }
      }
      return { input: chunks(), state };
    }

    it("asks for no more than it needs", async () => {
      const { input, state } = counted();
      const reader = readFeed(input, { format: "ndjson" });
      await reader.next();
      const before = state.chunks;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(state.chunks).toBe(before);
      expect(before).toBeLessThanOrEqual(2);
      await reader.return!();
      expect(state.closed).toBe(1);
    });

    it("closes the input when the loop is left", async () => {
      for (const gzip of [false, true]) {
        const { input, state } = counted();
        async function* packed() {
          for await (const chunk of input) yield gzip ? gzipSync(chunk) : encoder.encode(chunk);
        }
        for await (const { record } of readFeed(packed(), { format: "ndjson" })) {
          expect(record?.id).toBe("source:0-1");
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(state.closed).toBe(1);
      }
    });

    it("keeps the order when several are asked for at once", async () => {
      const { input } = counted();
      const reader = readFeed(input, { format: "ndjson" });
      const results = await Promise.all(Array.from({ length: 7 }, () => reader.next()));
      expect(results.map(({ value }) => (value as FeedResult).record?.id)).toEqual(
        ["0-1", "0-2", "1-1", "1-2", "2-1", "2-2", "3-1"].map((id) => `source:${id}`),
      );
      expect(results.map(({ value }) => (value as FeedResult).place.index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
      await reader.return!();
      expect(await reader.next()).toEqual({ done: true, value: undefined });
    });

    it("ends with the signal's reason, also while it waits", async () => {
      const hanging = (async function* () {
        yield `${line("a")}\n`;
        await new Promise(() => undefined);
      })();
      const controller = new AbortController();
      const reader = readFeed(hanging, { signal: controller.signal, format: "ndjson" });
      expect((await reader.next()).done).toBe(false);
      const waiting = reader.next();
      controller.abort(new Error("enough"));
      await expect(waiting).rejects.toThrow("enough");
      expect(await reader.next()).toEqual({ done: true, value: undefined });

      const { input, state } = counted();
      const busy = new AbortController();
      const second = readFeed(input, { signal: busy.signal, format: "ndjson" });
      await second.next();
      busy.abort(new Error("enough"));
      await expect(second.next()).rejects.toThrow("enough");
      expect(state.closed).toBe(1);
      await expect(all([line("a")], { signal: AbortSignal.abort(new Error("at once")) })).rejects.toThrow("at once");
    });

    it("passes on what the input throws", async () => {
      const failing = (async function* () {
        yield `${line("a")}\n`;
        await Promise.resolve();
        throw new Error("disk gone");
      })();
      const seen: unknown[] = [];
      await expect(
        (async () => {
          for await (const { record } of readFeed(failing, { format: "ndjson" })) seen.push(record?.id);
        })(),
      ).rejects.toThrow("disk gone");
      expect(seen).toEqual(["source:a"]);
    });

    it("refuses wrong options", async () => {
      await expect(all([], { maxDepth: 0 })).rejects.toThrow(RangeError);
      await expect(all([], { maxRecordBytes: 0 })).rejects.toThrow(RangeError);
      await expect(all([], { format: "csv" as never })).rejects.toThrow(RangeError);
      expect(() => readFeed([], { rules: ["rule/none"] })).toThrow(RangeError);
    });
  });
});

describe("readFeed and validateFeed", () => {
  it("count alike, in every mode and form", async () => {
    const maker = new RecordMaker(5);
    for (let round = 0; round < 12; round++) {
      const count = maker.below(40);
      const expected = { valid: 0, invalid: 0 };
      const texts = Array.from({ length: count }, () => {
        const record = maker.record();
        const fault = maker.below(8);
        if (fault < 5) expected.valid++;
        else expected.invalid++;
        if (fault === 0) return JSON.stringify({ ...record, unheardOf: 1 });
        if (fault < 5) return JSON.stringify(record);
        if (fault === 5) return JSON.stringify({ ...record, id: "x" });
        if (fault === 6) return JSON.stringify(record).replace(/\}$/, ',"id":5}');
        return JSON.stringify(record).replace(/\}$/, ",}");
      });
      for (const feed of [`${texts.join("\n")}\n`, `[${texts.join(",\n")}]`, texts.map((text) => `\u001e${text}\n`).join("")]) {
        const bytes = encoder.encode(feed);
        const format = feed.startsWith("[") ? "json-array" : feed.startsWith("\u001e") ? "json-seq" : "ndjson";
        const results = await all(cut(bytes, maker.below(bytes.length)), { rules: false, format });
        expect({ valid: results.filter(({ ok }) => ok).length, invalid: results.filter(({ ok }) => !ok).length }).toEqual(
          expected,
        );
        for (const maxIssues of [0, 1, 1000]) {
          const report = await validateFeed([bytes], { rules: false, format, maxIssues });
          expect([report.records, report.valid, report.invalid]).toEqual([count, expected.valid, expected.invalid]);
          expect(report.ok).toBe(expected.invalid === 0);
        }
      }
    }
  });
});
