import { formatPath, type Issue } from "../core/issue.js";
import { DOSSIER_LISTS, entriesOf, type DossierEntry } from "../derive/dossier-index.js";
import type { Agreement, Commitment, Dossier, Meeting, ParticipantId, Source, SourceId } from "../schema/interfaces.js";
import { dossierTitle } from "./dossier-title.js";
import { bdi, escapeAttribute, escapeHtml, isolated, webLink } from "./markup.js";
import { meetingChart } from "./meeting-chart.js";
import { PAGE_DEFS, PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from "./page-assets.js";
import { participantRows } from "./participant-rows.js";
import { capitalised, joined, listed, plural, words } from "./phrases.js";
import { RecordCards } from "./record-cards.js";
import { isGone, RecordWords } from "./record-words.js";
import { ShownRecords, type ShownText } from "./shown-records.js";
import { dateInWords } from "./time-in-words.js";
import { TimelineChart } from "./timeline-chart.js";
import { timelineOf, type TimelineEvent } from "./timeline.js";

/** What goes on a page beside the dossier. */
export interface PageOptions {
  /** Texts of sources that the dossier leaves out, by the source's id. */
  readonly texts?: Readonly<Record<SourceId, string>>;
  /** What a check of the dossier found, to be listed; without it the page has no such section. */
  readonly issues?: readonly Issue[];
}

/** Beyond so many rows or columns a chart of who met whom is no longer read; the list says the same. */
const MOST_IN_CHART = 40;

/** With more evidence than this, what is out of sight is not laid out until it is scrolled to. */
const MANY = 300;

const CSP = `default-src 'none'; img-src data:; style-src '${PAGE_STYLE_HASH}'; script-src '${PAGE_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * A dossier as one HTML page that asks for nothing from anywhere: the texts of its sources with every piece of evidence marked
 * in place, its records beside them, a timeline, who met whom, who owes what, and what is wrong with it. Whatever stands in the
 * dossier comes out as text.
 */
export function toHtml(dossier: Dossier, options: PageOptions = {}): string {
  return new PageWriter(withTexts(dossier, options.texts), options).page();
}

function withTexts(dossier: Dossier, texts: PageOptions["texts"] = {}): Dossier {
  const sources = dossier.sources.map((source) =>
    source.text === undefined && Object.hasOwn(texts, source.id) ? { ...source, text: texts[source.id] } : source,
  );
  return { ...dossier, sources };
}

class PageWriter {
  readonly #dossier: Dossier;
  readonly #options: PageOptions;
  readonly #shown: ShownRecords;
  readonly #say: RecordWords;
  readonly #cards: RecordCards;

  constructor(dossier: Dossier, options: PageOptions) {
    this.#dossier = dossier;
    this.#options = options;
    this.#shown = new ShownRecords(dossier);
    this.#say = new RecordWords(this.#shown.index, isolated);
    this.#cards = new RecordCards(this.#shown, this.#say);
  }

  page(): string {
    const { id } = this.#dossier;
    const title = dossierTitle(this.#shown.index);
    const sections = [
      ["text", "Text and records", this.#desk(title)],
      ["timeline", "Timeline", this.#timeline()],
      ["who", "Who met whom", this.#who()],
      ["commitments", "Commitments", this.#commitments()],
      ["issues", "Issues", this.#issues()],
    ].filter(([, , content]) => content !== "") as [string, string, string][];
    const nav = sections.map(([key, name]) => `<li><a href="#${key}">${name}</a></li>`).join("");
    const body = sections.map(
      ([key, name, content]) =>
        `<section class="part" id="${key}" aria-labelledby="${key}-heading"><h2 id="${key}-heading">${name}</h2>${content}</section>`,
    );
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="demarche">
<link rel="icon" href="data:,">
<title>${escapeAttribute(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body${this.#shown.evidence.length > MANY ? ' class="many"' : ""}>
<a class="skip" href="#text">Skip to the text</a>
${PAGE_DEFS}
<header class="mast">
<p class="kicker">${this.#kicker()}</p>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p class="sum">${this.#summary()}</p>
</header>
<nav aria-label="Sections"><ul>${nav}</ul><button type="button" id="theme" hidden>Dark</button></nav>
<main>
${body.join("\n")}
</main>
<footer><p>${bdi(id)}${this.#made()}</p></footer>
<div id="pop" role="status" hidden></div>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
  }

  #kicker(): string {
    const { sources } = this.#dossier;
    const [source] = sources;
    if (sources.length !== 1 || !source) return `Dossier of ${count(sources.length, "source")}`;
    const { kind, publisher, published } = source;
    return escapeHtml(
      joined([capitalised(words(kind)), publisher && isolated(publisher), published && dateInWords(published)], " · "),
    );
  }

  /** How many records there are, and whether their words stand in the sources. */
  #summary(): string {
    const lists = DOSSIER_LISTS.map((list) => count(this.#dossier[list].length, list.slice(0, -1)));
    const { evidence } = this.#shown;
    const unheld = evidence.filter(({ check }) => check.verdict === "unverifiable").length;
    const flawed = evidence.filter(({ flaw }) => flaw !== undefined).length;
    const held = evidence.length - unheld;
    const passages = `${count(held, "passage")} of evidence`;
    const verdict = [
      held > 0 &&
        (flawed === 0
          ? `<strong>${held === 1 ? "The one passage of evidence stands" : `All ${passages} stand`} word for word in the sources.</strong>`
          : `<strong class="flaw">${flawed} of ${passages} ${flawed === 1 ? "does" : "do"} not stand word for word in the sources.</strong>`),
      unheld > 0 && `${count(unheld, "passage")} cannot be checked: the dossier has no text of the source.`,
    ];
    return `${capitalised(listed(lists))}. ${verdict.filter(Boolean).join(" ")}`;
  }

  #made(): string {
    const { created, generator } = this.#dossier;
    const facts = [generator && `made by ${isolated(generator)}`, created && dateInWords(created)];
    return escapeHtml(facts.map((fact) => (fact ? ` · ${fact}` : "")).join(""));
  }

  #desk(title: string): string {
    const { meetings, agreements, statements, participants } = this.#dossier;
    const groups: [string, readonly Exclude<DossierEntry, Source>[]][] = [
      ["Meetings", meetings],
      ["Agreements", agreements],
      ["Statements", statements],
      ["Participants", participants],
    ];
    const lists = groups
      .filter(([, entries]) => entries.length > 0)
      .map(
        ([name, entries]) =>
          `<h3>${name} <span class="count">${entries.length}</span></h3><ol class="cards">${entries.map((entry) => this.#cards.card(entry)).join("")}</ol>`,
      );
    return `<div class="desk"><div class="sheet">${this.#layers()}${this.#dossier.sources.map((source) => this.#source(source, title)).join("")}</div><div class="records" id="records">${this.#flaws()}${lists.join("")}</div></div>`;
  }

  /** What the marks in the texts mean; with the page's script each button shows or hides one kind of them. */
  #layers(): string {
    if (this.#shown.texts.length === 0) return "";
    const layers = [
      ["m", "Meetings"],
      ["a", "Agreements"],
      ["s", "Statements"],
      ["q", "Quoted words"],
      ["p", "Participants"],
    ];
    const buttons = layers.map(
      ([key, name]) =>
        `<li><button type="button" aria-pressed="true" data-layer="${key}" disabled><span class="key ${key}">${name}</span></button></li>`,
    );
    return `<ul class="layers" aria-label="Marks in the text">${buttons.join("")}</ul><p class="hint" hidden>Point at marked words to see what rests on them, or go from mark to mark with the arrow keys.</p>`;
  }

  #source(source: Source, pageTitle: string): string {
    const { title, kind, publisher, byline, published, url, language, license } = source;
    // of a source that stands alone the head of the page says as much
    const alone = this.#dossier.sources.length === 1;
    const named = [title && capitalised(words(kind)), publisher && isolated(publisher)];
    const facts = [
      joined([...(alone ? [] : named), byline && isolated(byline), !alone && published && dateInWords(published)], ", "),
    ].map(escapeHtml);
    const line = joined([...facts, url && webLink(url), license && webLink(license)], " · ");
    const unseen = alone && (title === undefined || title === pageTitle) ? ' class="unseen"' : "";
    const heading = `<h3 id="${this.#shown.key(source)}" dir="auto"${unseen}>${escapeHtml(title ?? capitalised(words(kind)))}</h3>`;
    const byLine = line && `<p class="by">${line}</p>`;
    const shown = this.#shown.texts.find((text) => text.source === source);
    const text = shown
      ? `<div class="text"${language ? ` lang="${escapeAttribute(language)}"` : ""}>${this.#text(shown)}</div>`
      : `<p class="none">The dossier does not hold the text of this source. Its words are quoted with each record, but cannot be checked here.</p>`;
    return `<article class="source" aria-labelledby="${this.#shown.key(source)}">${heading}${byLine}${text}</article>`;
  }

  #text({ source, first, lines }: ShownText): string {
    const text = source.text ?? "";
    let number = first;
    return lines
      .map((line) => {
        const html = line.map(({ start, end, marks }) => {
          const words = escapeHtml(text.slice(start, end));
          const at = number++;
          const innermost = marks.at(-1);
          if (!innermost) return words;
          const kinds = marks.flatMap(({ entry, check, flaw }) => [
            entry.type.charAt(0),
            ...(check.owner === "quote" ? ["q"] : []),
            ...(flaw ? ["x"] : []),
          ]);
          return `<a class="w ${[...new Set(kinds)].join(" ")}" id="w${at}" href="#${this.#shown.key(innermost.entry)}">${words}</a>`;
        });
        return html.length > 0 ? `<p dir="auto">${html.join("")}</p>` : "";
      })
      .join("\n");
  }

  /** What does not stand in the sources as it should, and why. */
  #flaws(): string {
    const flawed = this.#shown.evidence.filter(({ flaw }) => flaw !== undefined);
    if (flawed.length === 0) return "";
    const items = flawed.map((shown) => `<li>${this.#cards.link(shown.entry)}: ${this.#cards.evidence([shown])}</li>`);
    return `<h3>Not as the source has it <span class="count">${flawed.length}</span></h3><ul class="flaws">${items.join("")}</ul>`;
  }

  #timeline(): string {
    const events = timelineOf(this.#shown.index);
    const dated = events.filter(({ days }) => days !== undefined);
    if (events.length === 0) return "";
    const chart = new TimelineChart(dated.map(({ days }) => days!));
    const rows = dated.map(
      (event) =>
        `<li class="event ${event.course}"><p class="date">${this.#dates(event)}</p>${chart.row(event)}<p class="what">${this.#event(event)}</p></li>`,
    );
    const undated = events
      .filter(({ days }) => days === undefined)
      .map((event) => `<li class="event ${event.course}"><p class="what">${this.#event(event)}</p></li>`);
    return [
      rows.length > 0 &&
        `${TIMELINE_KEY}<div class="events"><div class="event scale" aria-hidden="true"><span></span>${chart.axis()}<span></span></div><ol>${rows.join("")}</ol></div>`,
      undated.length > 0 && `<h3>Without a date</h3><ul class="undated">${undated.join("")}</ul>`,
    ]
      .filter(Boolean)
      .join("");
  }

  #dates({ when }: TimelineEvent): string {
    const { start, end } = when ?? {};
    const from = start === undefined ? "" : dateInWords(start);
    const to = end === undefined || end === start ? "" : dateInWords(end);
    return escapeHtml(from && to ? `${from} to ${to}` : from || `by ${to}`);
  }

  #event({ event, course }: TimelineEvent): string {
    const status =
      event.type === "statement"
        ? words(event.act ?? "statement")
        : event.type === "meeting"
          ? words(event.status)
          : words(event.status);
    const phrase = event.when?.start === undefined && event.when?.phrase ? `, “${isolated(event.when.phrase)}”` : "";
    return `<svg class="glyph ${event.type}" width="16" height="16" aria-hidden="true"><use href="#${event.type}-${course}" x="8" y="8"/></svg>${this.#cards.link(event)} <span class="status">${escapeHtml(status + phrase)}</span>`;
  }

  #who(): string {
    const meetings = timelineOf(this.#shown.index)
      .map(({ event }) => event)
      .filter((event): event is Meeting => event.type === "meeting");
    const { participants } = this.#dossier;
    if (meetings.length === 0 && participants.length === 0) return "";
    const inMeetings = new Set(meetings.flatMap(({ participation }) => participation.map(({ participant }) => participant)));
    const heads = participants.flatMap((one) =>
      one.kind === "delegation" && one.head && inMeetings.has(one.id) ? [one.head] : [],
    );
    const rows = participantRows([...inMeetings, ...heads], this.#shown.index);
    const drawn = rows.length > 0 && rows.length <= MOST_IN_CHART && meetings.length <= MOST_IN_CHART;
    const chart = drawn
      ? `<div class="scroll" tabindex="0" role="group" aria-label="Chart of who met whom">${meetingChart(rows, meetings, new RecordWords(this.#shown.index))}</div>${WHO_KEY}`
      : "";
    const items = meetings.map((meeting) => {
      const there = meeting.participation.filter((entry) => !isGone(entry));
      const who = there.map((entry) =>
        joined([this.#say.name(entry.participant), entry.role !== "party" && `(${words(entry.role)})`], " "),
      );
      const away = meeting.participation.filter(isGone).map((entry) => this.#say.absence(entry, meeting));
      const facts = joined([who.join(", "), ...away], ". ");
      return `<li>${this.#cards.link(meeting)} <span class="status">${words(meeting.status)}</span>${facts && `<br>${escapeHtml(facts)}`}</li>`;
    });
    const agents = participantRows(
      participants.map(({ id }) => id),
      this.#shown.index,
    ).filter(({ principal }) => principal !== undefined);
    const acting = agents.map(
      ({ participant, principal }) =>
        `<li>${escapeHtml(`${this.#say.name(participant.id)} for ${this.#say.name(principal!.id)}`)}</li>`,
    );
    return `<div class="met-grid">${chart && `<div>${chart}</div>`}<div id="who-list">${items.length > 0 ? `<div><h3>Meetings</h3><ol class="met-list">${items.join("")}</ol></div>` : ""}${acting.length > 0 ? `<div><h3>Who acts for whom</h3><ul class="acting">${acting.join("")}</ul></div>` : ""}</div></div>`;
  }

  #commitments(): string {
    const rows = this.#dossier.agreements.flatMap((agreement) =>
      agreement.commitments.map((commitment, at) => this.#commitment(agreement, commitment, at)),
    );
    if (rows.length === 0) return "";
    const heads = COLUMNS.map((name) => `<th scope="col" role="columnheader">${name}</th>`).join("");
    return `<table class="owes" role="table"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows.join("")}</tbody></table>`;
  }

  #commitment(agreement: Agreement, commitment: Commitment, at: number): string {
    const { obligors = agreement.parties, beneficiaries, text, due, condition, status, modality } = commitment;
    const { assertedBy = agreement.assertedBy, disputedBy = agreement.disputedBy } = commitment;
    const others = agreement.parties.filter((party) => !obligors.includes(party));
    const to = beneficiaries
      ? this.#names(beneficiaries)
      : others.length > 0
        ? this.#names(others)
        : obligors.length > 1
          ? "each other"
          : "not said";
    const word = [
      assertedBy && assertedBy.length > 0 ? this.#names(assertedBy) : "the source itself",
      disputedBy && disputedBy.length > 0 && `<span class="flaw">disputed by ${this.#names(disputedBy)}</span>`,
    ];
    const terms = joined([due && `due ${this.#say.when(due)}`, condition && `on condition: ${isolated(condition)}`], "; ");
    const cells = [
      `<a href="#${this.#shown.key(agreement)}c${at + 1}">${bdi(text)}</a>${terms && `<span class="terms">${escapeHtml(capitalised(terms))}</span>`}`,
      this.#names(obligors),
      to,
      word.filter(Boolean).join("; "),
      escapeHtml(joined([modality && `“${modality}”`, words(status ?? "not said")], ", ")),
    ];
    const [first, ...rest] = cells;
    return `<tr role="row"><th scope="row" role="rowheader">${first}</th>${rest.map((cell, column) => `<td role="cell" data-head="${COLUMNS[column + 1]}">${cell}</td>`).join("")}</tr>`;
  }

  #names(ids: readonly ParticipantId[]): string {
    return escapeHtml(this.#say.names(ids));
  }

  #issues(): string {
    const { issues } = this.#options;
    if (!issues) return "";
    if (issues.length === 0) return `<p class="none">Nothing is wrong with this dossier.</p>`;
    const entries = new Map([...entriesOf(this.#dossier)].map(({ entry, path }) => [path.join(), entry]));
    const items = issues.map(({ severity, code, message, path }) => {
      const entry = entries.get(path.slice(0, 2).map(String).join());
      const where = path.length === 0 ? "" : `<code>${bdi(formatPath(path))}</code>`;
      const record = entry ? ` ${this.#cards.link(entry)}` : "";
      return `<li class="${severity}"><strong>${severity}</strong> <code>${escapeHtml(code)}</code><p>${bdi(message)}</p><p class="at">${where}${record}</p></li>`;
    });
    return `<ol class="issues">${items.join("")}</ol>`;
  }
}

const COLUMNS = ["What", "Owed by", "To", "On whose word", "Status"];

function key(marks: readonly (readonly [symbol: string, name: string])[]): string {
  const items = marks.map(([symbol, name]) => `<li><svg width="20" height="16" aria-hidden="true">${symbol}</svg>${name}</li>`);
  return `<ul class="chart-key">${items.join("")}</ul>`;
}

const use = (id: string, kind = "") => `<g class="${kind}"><use href="#${id}" x="10" y="8"/></g>`;

const TIMELINE_KEY = key([
  [use("meeting-held", "meeting"), "meeting"],
  [use("statement-held", "statement"), "statement"],
  [use("agreement-held", "agreement"), "agreement"],
  [use("meeting-ahead", "meeting"), "ahead"],
  [use("meeting-off", "meeting"), "put off or called off"],
  [use("meeting-unclear", "meeting"), "in doubt"],
  [`<line class="days some" x1="0" x2="20" y1="8" y2="8"/>`, "on some day of these"],
]);

const WHO_KEY = key([
  [use("party"), "took part"],
  [use("host"), "hosted"],
  [use("third"), "mediated, observed or the like"],
  [use("head"), "led a delegation"],
  [use("party-ahead"), "was or is to take part"],
  [use("concerned"), "was talked about"],
  [use("gone"), "was not there"],
]);

function count(number: number, noun: string): string {
  return `${number === 0 ? "no" : number} ${number === 1 ? noun : plural(noun)}`;
}
