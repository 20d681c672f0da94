import { schemaBodies, type JsonSchema } from "../../src/json-schema/emit.js";
import type { GeneratedFile } from "../generate.js";

const PREFIX = "#/$defs/";
const bodies = schemaBodies("draft-2020-12", PREFIX);
const KINDS = ["Person", "State", "Organization", "Delegation", "Group"];

interface Box {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boxes: readonly Box[] = [
  { name: "Source", x: 290, y: 50, width: 400, height: 92 },
  { name: "Meeting", x: 40, y: 270, width: 250, height: 128 },
  { name: "Statement", x: 365, y: 270, width: 250, height: 128 },
  { name: "Agreement", x: 690, y: 270, width: 250, height: 128 },
  { name: "Participant", x: 240, y: 530, width: 500, height: 92 },
];

/** What a record's fields are, those of a participant's kinds taken together. */
function fieldsOf(name: string): Map<string, JsonSchema> {
  const sources = name === "Participant" ? KINDS : [name];
  return new Map(sources.flatMap((source) => Object.entries(bodies.get(source)!["properties"] as Record<string, JsonSchema>)));
}

/** Fields of a record, or of the parts in it, that lead to a record of another type: the outermost field's name counts. */
function linksOf(name: string): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>();
  const follow = (schema: unknown, field: string, seen: Set<string>): void => {
    if (Array.isArray(schema)) return schema.forEach((item) => follow(item, field, seen));
    if (typeof schema !== "object" || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key !== "$ref") {
        // evidence leads to sources from every depth under one name
        follow(value, key === "evidence" ? key : field, seen);
        continue;
      }
      const target = String(value).slice(PREFIX.length);
      const record = boxes.find((box) => target === `${box.name}Id`);
      if (record) links.set(record.name, (links.get(record.name) ?? new Set()).add(field));
      else if (!seen.has(target)) follow(bodies.get(target), field, seen.add(target));
    }
  };
  for (const [field, schema] of fieldsOf(name)) if (field !== "id") follow(schema, field, new Set());
  return links;
}

function label(from: string, to: string, most: number): string {
  const fields = [...(linksOf(from).get(to) ?? [])];
  return fields.length > most ? `${fields.slice(0, most).join(", ")} …` : fields.join(", ");
}

function wrapped(words: readonly string[], width: number, lines: number): string[] {
  const out = [""];
  for (const word of words) {
    const line = out.at(-1)!;
    if (line !== "" && line.length + word.length + 1 > width) {
      if (out.length === lines) return [...out.slice(0, -1), `${line} …`];
      out.push(word);
    } else out[out.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return out;
}

function drawBox({ name, x, y, width, height }: Box): string {
  const required = (fields: string) =>
    new Set((bodies.get(fields)!["required"] as string[]).filter((field) => field !== "type" && field !== "id"));
  const must = [...required(name === "Participant" ? "Person" : name)];
  const may = [...fieldsOf(name).keys()].filter(
    (field) => !must.includes(field) && !["type", "id", "model", "ext"].includes(field),
  );
  const rows = wrapped(may, Math.floor(width / 7.2), Math.floor((height - 52) / 16));
  const text = (dy: number, style: string, content: string) =>
    `  <text x="${x + 14}" y="${y + dy}" class="${style}">${content}</text>`;
  return [
    `  <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" class="box"/>`,
    text(24, "name", name.toLowerCase()),
    text(44, "must", must.join(" · ")),
    ...rows.map((row, at) => text(62 + at * 16, "may", row)),
  ].join("\n");
}

function arrow(d: string, x: number, y: number, content: string, anchor: "start" | "middle" | "end" = "middle"): string {
  return `  <path d="${d}" class="link" marker-end="url(#tip)"/>\n  <text x="${x}" y="${y}" class="label" text-anchor="${anchor}">${content}</text>`;
}

/** The five records and what leads from one to another, drawn from the schemas. */
export function modelPicture(): GeneratedFile[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 980 650" width="980" height="650" role="img" aria-labelledby="title description">
  <title id="title">The records of a dossier</title>
  <desc id="description">Meetings, statements and agreements rest on sources through their evidence and name participants; statements point to meetings and agreements, agreements to meetings.</desc>
  <style>
    text { font-family: ui-sans-serif, system-ui, sans-serif; fill: #1f2937; }
    .frame { fill: #fafaf9; stroke: #a8a29e; stroke-dasharray: 6 4; }
    .box { fill: #ffffff; stroke: #1d4ed8; stroke-width: 1.5; }
    .name { font-size: 17px; font-weight: 700; fill: #1d4ed8; }
    .must { font-size: 12.5px; font-weight: 600; }
    .may { font-size: 12px; fill: #57534e; }
    .link { fill: none; stroke: #78716c; stroke-width: 1.3; }
    .tip { fill: #78716c; }
    .label { font-size: 11.5px; font-style: italic; fill: #44403c; paint-order: stroke; stroke: #fafaf9; stroke-width: 4px; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e7e5e4; }
      .frame { fill: #1c1917; stroke: #57534e; }
      .box { fill: #292524; stroke: #93c5fd; }
      .name { fill: #93c5fd; }
      .may { fill: #a8a29e; }
      .link { stroke: #a8a29e; }
      .tip { fill: #a8a29e; }
      .label { fill: #d6d3d1; stroke: #1c1917; }
    }
  </style>
  <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 L8 4 L0 8 z" class="tip"/></marker></defs>
  <rect x="12" y="12" width="956" height="626" rx="12" class="frame"/>
  <text x="30" y="40" class="name">dossier</text>
${boxes.map(drawBox).join("\n")}
${arrow("M120 270 C120 190 200 110 288 98", 150, 190, label("Meeting", "Source", 2), "end")}
${arrow("M490 270 L490 144", 500, 212, label("Statement", "Source", 3), "start")}
${arrow("M860 270 C860 190 780 110 692 98", 830, 190, label("Agreement", "Source", 2), "start")}
${arrow("M365 318 L292 318", 328, 308, label("Statement", "Meeting", 1))}
${arrow("M615 318 L688 318", 652, 308, label("Statement", "Agreement", 1))}
${arrow("M720 270 C640 225 340 225 260 268", 400, 230, label("Agreement", "Meeting", 1))}
${arrow("M150 398 C150 460 200 540 238 560", 160, 470, label("Meeting", "Participant", 3), "start")}
${arrow("M490 398 L490 528", 500, 424, label("Statement", "Participant", 3), "start")}
${arrow("M830 398 C830 460 780 540 742 560", 815, 460, label("Agreement", "Participant", 3), "end")}
${arrow("M600 530 C600 495 660 495 660 528", 630, 494, label("Participant", "Participant", 4), "middle")}
</svg>
`;
  return [{ path: "docs/model.svg", content: svg }];
}
