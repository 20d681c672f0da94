import { arityOf, DossierIndex, highestRank, inThirdCountry, sidesOf, tookPlace } from "demarche/derive";
import { riyadhDossier } from "demarche/fixtures";

// what follows from records is derived, never stored
const index = new DossierIndex(riyadhDossier);
for (const meeting of riyadhDossier.meetings.filter(tookPlace)) {
  const sides = sidesOf(meeting, index).map(({ principal, country }) =>
    principal ? index.participant(principal)?.name : country,
  );
  const traits = [
    arityOf(meeting, index),
    highestRank(meeting, index),
    inThirdCountry(meeting, index) ? "in a third country" : undefined,
  ];
  console.log(`${meeting.title}: ${sides.join(", ")} (${traits.filter(Boolean).join(", ")})`);
}
