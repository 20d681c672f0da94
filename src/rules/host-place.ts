import { TERRITORY_CODES } from "../vocab/country-codes.js";
import { defineDossierRule } from "./rule.js";

const HOST_ROLES: readonly string[] = ["host", "co-host", "receiving-side"];
const TERRITORIES: ReadonlySet<string> = new Set(TERRITORY_CODES);

export const hostPlace = defineDossierRule({
  code: "rule/host-place",
  severity: "warning",
  on: ["meeting"],
  summary: "Where states host a meeting, one of them is the country in which it takes place.",
  mend: "Correct the host or the place. Who only called the meeting is its `convener`, who led it its `chair`.",
  example: {
    fails: {
      participants: [{ type: "participant", id: "participant:turkiye", kind: "state", name: "Türkiye", country: "TR" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          place: { city: "Riyadh", country: "SA" },
          participation: [{ participant: "participant:turkiye", role: "host" }],
        },
      ],
    },
    passes: {
      participants: [{ type: "participant", id: "participant:saudi-arabia", kind: "state", name: "Saudi Arabia", country: "SA" }],
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          place: { city: "Riyadh", country: "SA" },
          participation: [{ participant: "participant:saudi-arabia", role: "host" }],
        },
      ],
    },
  },
  *check({ place, participation }, index) {
    const country = place?.country;
    // a territory may be any state's, and so may the ground of a state that is no more
    if (country === undefined || TERRITORIES.has(country)) return;
    const hosts = participation
      .filter(({ role }) => HOST_ROLES.includes(role))
      .map(({ participant }) => index.participant(participant));
    const countries = hosts.map((host) =>
      host?.kind === "state" && host.country.length === country.length ? host.country : undefined,
    );
    // a body may host with states, on premises that they do not have
    if (countries.length === 0 || countries.includes(undefined) || countries.includes(country)) return;
    yield {
      path: ["place", "country"],
      message: `The place lies in ${country}, but the meeting is hosted by ${countries.join(" and ")}.`,
      expected: countries.join(" or "),
      received: country,
    };
  },
});
