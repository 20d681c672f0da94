import { locate, prepareText } from "demarche/ground";
import { riyadhArticle } from "demarche/fixtures";

// prepare a text once, hold many quotations against it
const article = prepareText(riyadhArticle);

for (const words of [
  "found out through the media", // word for word
  "the two countries’ respective diplomatic missions", // a curly apostrophe for a straight one
  "Talks between Russian and US delegations … concluded in the Saudi capital Riyadh", // parts, in order
  "Ukraine", // in many places
  "acceptable for Russia", // cut out of “unacceptable”
  "accept the results of the negotiations", // out of “will not accept”
  "after more than five hours of discussions", // a number changed
  "Grain exports were discussed at length", // nothing of the kind
]) {
  const { verdict, places, folded, negator, nearest } = locate(article, words);
  const where = places.map(({ start, end }) => `${start}–${end}`).slice(0, 3);
  const changes = nearest?.changes.map(({ quote, source }) => `${quote} for ${source}`);
  const why = folded.join(", ") || negator?.words || (verdict === "altered" && changes?.join("; "));
  console.log(`${verdict.padEnd(10)} ${words.slice(0, 44).padEnd(46)}${where.join(" ")}${why ? ` (${why})` : ""}`);
}
