import { parseMeeting, ValidationError, type Meeting } from "demarche";

// the type completes kinds and roles, and refuses a wrong prefix, a misspelt field and a status that there is not
const meeting: Meeting = {
  type: "meeting",
  id: "meeting:ankara-2025-02-18",
  kind: "press-conference",
  status: "concluded",
  when: { start: "2025-02-18", phrase: "On Tuesday", basis: "resolved" },
  place: { city: "Ankara", country: "TR" },
  participation: [
    { participant: "participant:zelensky", role: "party", presence: "attended" },
    { participant: "participant:erdogan", role: "party", presence: "attended" },
  ],
};
console.log(parseMeeting(meeting, { strict: true }).id);

// what comes from outside is checked when it is read
try {
  parseMeeting({ ...meeting, status: "held", when: { start: "2025-02-30" } });
} catch (error) {
  if (error instanceof ValidationError) console.log(error.message);
}
