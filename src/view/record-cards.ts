import type { DossierEntry } from "../derive/dossier-index.js";
import type { EvidenceOwner } from "../ground/verify.js";
import type { Agreement, Meeting, Participant, Statement } from "../schema/interfaces.js";
import { groupBy } from "../core/group-by.js";
import { clip } from "./clip.js";
import { bdi, escapeHtml, isolated } from "./markup.js";
import { capitalised, joined, plural, words } from "./phrases.js";
import { isGone, type RecordWords } from "./record-words.js";
import type { ShownEvidence, ShownRecords } from "./shown-records.js";
import { dateInWords } from "./time-in-words.js";

const OWNERS: Readonly<Record<EvidenceOwner, string>> = {
  participant: "",
  meeting: "",
  statement: "",
  agreement: "",
  other: "",
  participation: "who took part",
  outcome: "outcome",
  quote: "quote",
  stance: "stance",
  commitment: "commitment",
  action: "action",
};

const LONGEST_EXACT = 90;

/** Records as HTML: a card for each, and links to cards and to the words that they rest on. */
export class RecordCards {
  readonly #shown: ShownRecords;
  readonly #say: RecordWords;

  constructor(shown: ShownRecords, say: RecordWords) {
    this.#shown = shown;
    this.#say = say;
  }

  /** What a record is called, as text with isolates. */
  title(entry: DossierEntry): string {
    switch (entry.type) {
      case "meeting":
        return this.#say.meetingTitle(entry);
      case "agreement":
        return this.#say.agreementTitle(entry);
      case "participant":
        return isolated(entry.name);
      case "source":
        return isolated(entry.title ?? entry.id);
      case "statement":
        return `${this.#say.names(entry.speakers)}: ${isolated(clip(entry.text, LONGEST_EXACT))}`;
    }
  }

  /** A link to a record's card. */
  link(entry: DossierEntry): string {
    return `<a href="#${this.#shown.key(entry)}">${escapeHtml(this.title(entry))}</a>`;
  }

  /** A record's card. */
  card(entry: Exclude<DossierEntry, { type: "source" }>): string {
    const key = this.#shown.key(entry);
    const title =
      entry.type === "statement" ? entry.speakers.map((id) => this.#say.nameInFull(id)).join("; ") : this.title(entry);
    const first = this.#shown.evidenceOf(entry).find(({ passages }) => passages.length > 0)?.passages[0]?.[0];
    const name = first === undefined ? escapeHtml(title) : `<a href="#w${first}">${escapeHtml(title)}</a>`;
    return `<li class="card ${entry.type}" id="${key}"><h4>${name}</h4>${this.#body(entry)}${this.#evidence(entry)}</li>`;
  }

  #body(entry: Exclude<DossierEntry, { type: "source" }>): string {
    switch (entry.type) {
      case "meeting":
        return this.#meeting(entry);
      case "statement":
        return this.#statement(entry);
      case "agreement":
        return this.#agreement(entry);
      case "participant":
        return gist(joined([capitalised(entry.kind), this.#participant(entry)], ": "));
    }
  }

  #meeting(meeting: Meeting): string {
    const { kind, visitType, recurring, participation, outcome, topics, relations } = meeting;
    const what = capitalised(joined([recurring && "regular", visitType && words(visitType), words(kind)], " "));
    const there = groupBy(
      participation.filter((entry) => !isGone(entry)),
      ({ role }) => words(role),
    );
    return [
      gist(joined([`${what}: ${this.#say.courseOf(meeting)}`, this.#say.accounts(meeting)], " ")),
      ...[...there].map(([role, entries]) => {
        const names = entries.map((entry) => this.#say.participation(entry, meeting)).join(", ");
        return paragraph(`${capitalised(entries.length > 1 ? plural(role) : role)}: ${names}`);
      }),
      ...participation.filter(isGone).map((entry) => paragraph(this.#say.absence(entry, meeting), "gone")),
      outcome &&
        paragraph(
          joined(
            [
              `Outcome: ${joined([words(outcome.result), outcome.summary && isolated(outcome.summary)], ": ")}`,
              this.#say.accounts(outcome),
            ],
            " ",
          ),
        ),
      topics && topics.length > 0 && paragraph(`On: ${topics.map(({ label }) => isolated(label)).join("; ")}`),
      ...(relations ?? []).map(({ type, target }) => paragraph(`${capitalised(words(type))}: ${this.#say.meetingTitle(target)}`)),
    ]
      .filter(Boolean)
      .join("");
  }

  #statement(statement: Statement): string {
    const facts = joined([this.#say.statement(statement), this.#say.accounts(statement)], " ");
    return `${gist(isolated(statement.text), "said")}${facts && paragraph(capitalised(facts))}`;
  }

  #agreement(agreement: Agreement): string {
    const { guarantors = [], witnesses = [], actions = [], commitments } = agreement;
    const key = this.#shown.key(agreement);
    const items = commitments.map((commitment, at) => {
      const facts = this.#say.commitment(commitment, agreement);
      return `<li id="${key}c${at + 1}">${bdi(commitment.text)}${facts && ` <span class="quiet">(${escapeHtml(facts)})</span>`}</li>`;
    });
    return [
      gist(joined([this.#say.agreement(agreement), this.#say.accounts(agreement)], " ")),
      guarantors.length > 0 && paragraph(`Guarantors: ${this.#say.names(guarantors)}`),
      witnesses.length > 0 && paragraph(`Witnesses: ${this.#say.names(witnesses)}`),
      ...actions.map(({ party, action, date, by }) =>
        paragraph(
          `${this.#say.name(party)}: ${joined([words(action), date && dateInWords(date), by && `by ${this.#say.name(by)}`], " ")}`,
        ),
      ),
      items.length > 0 && `<ul class="owed">${items.join("")}</ul>`,
    ]
      .filter(Boolean)
      .join("");
  }

  #participant(participant: Participant): string {
    const { kind, aliases = [] } = participant;
    const facts = [
      kind === "person" && (participant.offices ?? []).map((office) => this.#say.office(office)).join("; "),
      kind === "state" && participant.country,
      kind === "organization" &&
        joined(
          [
            participant.category && words(participant.category),
            participant.acronym && isolated(participant.acronym),
            participant.country && this.#say.country(participant.country),
          ],
          ", ",
        ),
      kind === "delegation" &&
        joined([`of ${this.#say.names(participant.represents)}`, this.#say.description(participant.id)], ", "),
      (kind === "delegation" || kind === "group") &&
        participant.members &&
        participant.members.length > 0 &&
        `members ${this.#say.names(participant.members)}`,
      aliases.length > 0 && `also ${aliases.map((alias) => `“${isolated(alias)}”`).join(", ")}`,
    ];
    return joined(facts, "; ");
  }

  #evidence(entry: DossierEntry): string {
    const groups = groupBy(this.#shown.evidenceOf(entry), ({ check, passages }) =>
      JSON.stringify([check.evidence.source, check.evidence.exact, check.evidence.span, passages]),
    );
    const items = [...groups.values()].map((same) => `<li>${this.evidence(same)}</li>`);
    return items.length > 0 ? `<ul class="words">${items.join("")}</ul>` : "";
  }

  /** Some evidence of the same words: a link to them where they are marked, what it is for, and what is wrong with it. */
  evidence(same: readonly ShownEvidence[]): string {
    const [{ check, passages, flaw }] = same as readonly [ShownEvidence];
    const owners = [...new Set(same.map((one) => OWNERS[one.check.owner]))].filter(Boolean).join(", ");
    const { exact } = check.evidence;
    const shown = passages.length > 0 && flaw === undefined ? clip(exact, LONGEST_EXACT) : exact;
    const quoted = `<q>${bdi(shown)}</q>`;
    const ranges = passages.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(" ");
    const link = passages.length > 0 ? `<a href="#w${passages[0]![0]}" data-w="${ranges}">${quoted}</a>` : quoted;
    const note = flaw ?? (check.verdict === "unverifiable" ? "No text to hold it against." : "");
    return `${owners && `<span class="for">${owners}</span> `}${link}${note && ` <span class="${flaw ? "flaw" : "quiet"}">${escapeHtml(note)}</span>`}`;
  }
}

function paragraph(text: string, kind = ""): string {
  return `<p${kind && ` class="${kind}"`}>${escapeHtml(text)}</p>`;
}

/** The paragraph that tells what a record is about. */
function gist(text: string, kind = ""): string {
  return paragraph(text, kind ? `gist ${kind}` : "gist");
}
