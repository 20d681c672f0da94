import { Ajv2020 } from "ajv/dist/2020.js";
import { riyadhDossier } from "demarche/fixtures";
import dossierSchema from "demarche/schemas/1.0/dossier.json" with { type: "json" };

// the JSON Schema files stand alone: any validator of draft 2020-12 reads them
const isDossier = new Ajv2020({ strict: true }).compile(dossierSchema);
console.log(isDossier(riyadhDossier));

const { meetings, ...rest } = riyadhDossier;
console.log(isDossier({ ...rest, meetings: [{ ...meetings[0], status: "held" }] }), isDossier.errors?.[0]?.instancePath);
