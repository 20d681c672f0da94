import type * as z from "zod";
import * as agreement from "../schema/agreement.js";
import * as assertion from "../schema/assertion.js";
import * as dossier from "../schema/dossier.js";
import * as event from "../schema/event.js";
import * as evidence from "../schema/evidence.js";
import * as identifiers from "../schema/identifiers.js";
import * as ids from "../schema/ids.js";
import * as meeting from "../schema/meeting.js";
import * as participant from "../schema/participant.js";
import * as place from "../schema/place.js";
import * as record from "../schema/record.js";
import * as source from "../schema/source.js";
import * as statement from "../schema/statement.js";
import * as text from "../schema/text.js";
import * as when from "../schema/when.js";

const concepts = [
  ids,
  text,
  when,
  identifiers,
  place,
  evidence,
  assertion,
  source,
  participant,
  meeting,
  statement,
  agreement,
  event,
  dossier,
  record,
];

/** Every schema that has a name of its own, by that name and in its order: `MeetingSchema` is `Meeting`. */
export const namedSchemas: ReadonlyMap<string, z.core.$ZodType> = new Map(
  concepts
    .flatMap((concept) =>
      Object.entries(concept).flatMap(([name, schema]): [string, z.core.$ZodType][] =>
        name.endsWith("Schema") && name !== "TextSchema" ? [[name.slice(0, -"Schema".length), schema as z.core.$ZodType]] : [],
      ),
    )
    // the order of a module's exports is not the same in all bundlers
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
