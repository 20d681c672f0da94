import { defineRule } from "./rule.js";

export const callHasNoVenue = defineRule({
  code: "rule/call-has-no-venue",
  severity: "warning",
  on: ["meeting"],
  summary: "A meeting by phone or video has no venue.",
  mend: "Remove the venue, or correct the format; where some met in one place and others joined from elsewhere, it is `hybrid`.",
  example: {
    fails: {
      meetings: [
        {
          type: "meeting",
          id: "meeting:a",
          kind: "talks",
          status: "concluded",
          format: "phone",
          place: { venue: "Diriyah Palace" },
          participation: [],
        },
      ],
    },
    passes: {
      meetings: [{ type: "meeting", id: "meeting:a", kind: "talks", status: "concluded", format: "phone", participation: [] }],
    },
  },
  *check({ format, place }) {
    if (place?.venue !== undefined && (format === "phone" || format === "video")) {
      yield { path: ["place", "venue"], message: `A meeting by ${format} has no venue.`, received: place.venue };
    }
  },
});
