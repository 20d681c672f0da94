import { assembleDossier, readFeed } from "demarche/feed";
import { riyadhDossier } from "demarche/fixtures";
import type { DiplomaticRecord } from "demarche";

const { sources, participants, meetings } = riyadhDossier;
const lines = [...sources, ...participants, ...meetings].map((record) => `${JSON.stringify(record)}\n`);

// one result a record, in order; broken ones among them, so that none is lost
async function* soundRecords(feed: Iterable<string>): AsyncGenerator<DiplomaticRecord> {
  for await (const { ok, record, place, issues } of readFeed(feed)) {
    if (ok && record) yield record;
    else console.log(`line ${place.line}:`, issues[0]!.message);
  }
}

// references need the records together: the rules between them run when a dossier is made
const { dossier, report } = await assembleDossier(soundRecords([...lines, "{}\n"]), { id: "dossier:from-a-feed" });
console.log(`${dossier.participants.length} participants, ${dossier.meetings.length} meetings, sound: ${report.ok}`);
