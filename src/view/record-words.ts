import type { DossierIndex } from "../derive/dossier-index.js";
import { tookPlace } from "../derive/took-place.js";
import type {
  Agreement,
  Commitment,
  CountryCode,
  Meeting,
  MeetingId,
  MeetingStatus,
  Office,
  Participant,
  ParticipantId,
  Participation,
  Place,
  Presence,
  Statement,
  When,
} from "../schema/interfaces.js";
import { capitalised, joined, listed, words } from "./phrases.js";
import { whenInWords } from "./time-in-words.js";

/** Who says that something is so, and who says that it is not. */
interface Accounts {
  readonly assertedBy?: readonly ParticipantId[] | undefined;
  readonly disputedBy?: readonly ParticipantId[] | undefined;
}

const STATUS_WORDS: Readonly<Record<MeetingStatus, string>> = {
  proposed: "proposed",
  announced: "announced",
  scheduled: "scheduled",
  postponed: "postponed",
  rescheduled: "moved",
  "in-progress": "under way",
  suspended: "begun and interrupted",
  concluded: "took place",
  cancelled: "cancelled",
  refused: "refused",
  unclear: "accounts differ on whether it takes or took place",
};

const GONE: ReadonlySet<Presence> = new Set<Presence>(["declined", "excluded", "not-invited", "absent", "withdrew"]);

/** Whether somebody was not at a meeting, or not to its end. */
export function isGone({ presence }: Participation): boolean {
  return presence !== undefined && GONE.has(presence);
}

/** What records say, in phrases for people. Each text of the dossier within a phrase is passed through `isolate`. */
export class RecordWords {
  readonly #index: DossierIndex;
  readonly #isolate: (text: string) => string;

  constructor(index: DossierIndex, isolate: (text: string) => string = (text) => text) {
    this.#index = index;
    this.#isolate = isolate;
  }

  /** Whether, when and where: `took place on 2025-02-18, for more than 4 hours, in Riyadh, Saudi Arabia`. */
  courseOf(meeting: Meeting): string {
    const { status, statusBy, format, when, originallyPlanned, place } = meeting;
    const preposition = tookPlace(meeting) || status === "unclear" ? undefined : status === "rescheduled" ? "to" : "for";
    const where = [
      place && this.place(place),
      format && format !== "in-person" && (format === "hybrid" ? "partly at a distance" : `by ${format}`),
    ];
    const course = [STATUS_WORDS[status], statusBy && `by ${this.names(statusBy)}`, when && this.when(when, preposition)];
    const plan = originallyPlanned && `had been due ${this.when(originallyPlanned)}`;
    // the place belongs to the time that holds, or else to the one that was planned
    return plan === undefined || when !== undefined
      ? joined([joined([joined(course, " "), ...where], ", "), plan], "; ")
      : joined([joined(course, " "), joined([plan, ...where], ", ")], "; ");
  }

  /** Somebody who is or is to be at a meeting, with what does not go without saying. */
  participation({ participant, presence, onBehalfOf }: Participation, meeting: Meeting): string {
    const usual = tookPlace(meeting) ? "attended" : "expected";
    const notes = joined(
      [
        this.description(participant),
        presence && presence !== usual && words(presence),
        onBehalfOf && `for ${this.names(onBehalfOf)}`,
      ],
      "; ",
    );
    return `${this.name(participant)}${notes && ` (${notes})`}`;
  }

  /** Somebody who is {@link isGone}: `Not there: Ukraine (absent, concerned party)`. */
  absence({ participant, role, presence }: Participation, meeting: Meeting): string {
    const label = presence === "withdrew" ? "Walked out" : tookPlace(meeting) ? "Not there" : "Not to be there";
    const notes = joined([presence && presence !== "withdrew" && words(presence), role !== "party" && words(role)], ", ");
    return `${label}: ${this.name(participant)}${notes && ` (${notes})`}`;
  }

  /** What an agreement is, how far it has come, when and where it was reached. */
  agreement(agreement: Agreement): string {
    const { bindingness, status, parties, meeting, when, inForce } = agreement;
    return joined(
      [
        `${formOf(agreement)} of ${this.names(parties)}: ${words(status)}`,
        bindingness && bindingness !== "unclear" && words(bindingness),
        when && this.when(when),
        meeting && `at “${this.meetingTitle(meeting)}”`,
        inForce && `in force ${this.when(inForce)}`,
      ],
      ", ",
    );
  }

  /** What a commitment is subject to, beside its words, as far as it does not go without saying. */
  commitment({ text, condition, obligors, due, status }: Commitment, agreement: Agreement): string {
    const all = obligors === undefined || agreement.parties.every((party) => obligors.includes(party));
    return joined(
      [
        !all && `owed by ${this.names(obligors)}`,
        condition && !text.includes(condition) && `on condition: ${this.#isolate(condition)}`,
        due && `due ${this.when(due)}`,
        status && status !== "pending" && words(status),
      ],
      "; ",
    );
  }

  /** How, where, when and to whom something was said. */
  statement(statement: Statement): string {
    const { act, channel, when, occasion, onBehalfOf, addressees, relayedBy, stances } = statement;
    return joined(
      [
        act && words(act),
        onBehalfOf && `on behalf of ${this.names(onBehalfOf)}`,
        addressees && `to ${this.names(addressees)}`,
        occasion ? `at “${this.meetingTitle(occasion)}”` : channel && words(channel),
        when && this.when(when),
        relayedBy && `passed on by ${this.names(relayedBy)}`,
        ...(stances ?? []).map(({ position, target }) => `${words(position)}: ${this.#isolate(target.label)}`),
      ],
      "; ",
    );
  }

  /** Who vouches for something and who disputes it. */
  accounts({ assertedBy = [], disputedBy = [] }: Accounts): string {
    const accounts = [
      assertedBy.length > 0 && `${assertedBy.length > 1 ? "say" : "says"} ${this.names(assertedBy)}`,
      disputedBy.length > 0 && `disputed by ${this.names(disputedBy)}`,
    ];
    const text = joined(accounts, "; ");
    return text && `— ${text}`;
  }

  /** The title of a meeting, or what stands for one, without those who were not there: `Talks: Russia and United States`. */
  meetingTitle(of: Meeting | MeetingId): string {
    const meeting = typeof of === "string" ? this.#index.meeting(of) : of;
    if (!meeting) return this.#isolate(of as MeetingId);
    if (meeting.title !== undefined) return this.#isolate(meeting.title);
    const names = meeting.participation.filter((entry) => !isGone(entry)).map(({ participant }) => this.name(participant));
    return `${capitalised(words(meeting.kind))}${names.length > 0 ? `: ${listed([...new Set(names)])}` : ""}`;
  }

  /** The title of an agreement, or what stands for one: `Treaty of Russia and United States`. */
  agreementTitle(agreement: Agreement): string {
    return agreement.title === undefined
      ? `${formOf(agreement)} of ${this.names(agreement.parties)}`
      : this.#isolate(agreement.title);
  }

  /** Somebody's name, or their id where the dossier does not have them. */
  name(id: ParticipantId): string {
    return this.#isolate(this.#index.participant(id)?.name ?? id);
  }

  /** The names of several. */
  names(ids: readonly ParticipantId[]): string {
    return listed(ids.map((id) => this.name(id)));
  }

  /** A name with what a reader wants to know of somebody: `Sergey Lavrov, Foreign Minister, Russia`. */
  nameInFull(id: ParticipantId): string {
    return joined([this.name(id), this.description(id)], ", ");
  }

  /** What a reader wants to know of somebody beside the name: an office, or who leads a delegation. */
  description(id: ParticipantId): string {
    const participant = this.#index.participant(id);
    if (participant?.kind !== "delegation" || !participant.head) return this.#officeOf(participant);
    const office = this.#officeOf(this.#index.participant(participant.head));
    return `led by ${joined([this.name(participant.head), office], ", ")}`;
  }

  /** An office: `acting Foreign Minister, Russia`. */
  office({ title, tenure, organization, country }: Office): string {
    const held = joined(
      [tenure && tenure !== "incumbent" && tenure !== "elect" && tenure, this.#isolate(title), tenure === "elect" && "elect"],
      " ",
    );
    return joined([held, organization ? this.name(organization) : country && this.country(country)], ", ");
  }

  /** A place: `in Riyadh, Saudi Arabia`. */
  place({ venue, city, name, country, basis }: Place): string {
    const parts = [venue, city, name !== city && name].map((part) => part && this.#isolate(part));
    const place = joined([...parts, country && this.country(country)], ", ");
    return place && `in ${place}${basis === "inferred" ? " (inferred)" : ""}`;
  }

  /** The name of a country. */
  country(code: CountryCode): string {
    const [state] = this.#index.statesOf(code);
    if (state) return this.#isolate(state.name);
    // codes of former states have four letters and are unknown to ECMA-402
    return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code) : code;
  }

  /** A time, as {@link whenInWords} puts it. */
  when(when: When, preposition?: string): string {
    const { phrase } = when;
    return whenInWords(phrase === undefined ? when : { ...when, phrase: this.#isolate(phrase) }, preposition);
  }

  #officeOf(participant: Participant | undefined): string {
    const office = participant?.kind === "person" ? participant.offices?.[0] : undefined;
    return office ? this.office(office) : "";
  }
}

function formOf({ instrument }: Agreement): string {
  return capitalised(words(instrument ?? "agreement"));
}
