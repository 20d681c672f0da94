import { validate } from "demarche";
import { parseArticle } from "demarche/article";
import { riyadhArticle } from "demarche/fixtures";

// no model, no network: rules alone, and the same dossier every time
const dossier = parseArticle(riyadhArticle, { published: "2025-02-18" });
console.log(validate(dossier).ok);

const name = (id: string) => dossier.participants.find((participant) => participant.id === id)?.name;
for (const { speakers, quotes = [] } of dossier.statements) {
  for (const { text, evidence } of quotes) {
    console.log(`${evidence?.[0]?.span?.start}: ${speakers.map(name).join(", ")}: “${text}”`);
  }
}
