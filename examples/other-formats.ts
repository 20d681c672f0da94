import { riyadhDossier } from "demarche/fixtures";
import { writeCloudEvents } from "demarche/interop/cloudevents";
import { writeCalendar } from "demarche/interop/icalendar";
import { readNinjs, writeNinjs } from "demarche/interop/ninjs";
import { writeSchemaOrg } from "demarche/interop/schema-org";
import { writeWebAnnotations } from "demarche/interop/web-annotation";

const calendar = writeCalendar([riyadhDossier]);
console.log(calendar.output.split("\r\n").slice(4, 12).join("\n"));

// what a format cannot hold is said: the field, the value and why
const lost = calendar.losses.find(({ record, field }) => record === "meeting:riyadh-talks" && field === "participation[3]");
console.log(lost?.value, lost?.why);

const { output, losses } = writeNinjs([riyadhDossier]);
console.log(readNinjs(output).records.length, "records come back of ninjs, without", losses.length, "fields that are named");

const { "@graph": graph } = writeSchemaOrg([riyadhDossier]).output;
console.log(graph.find((node) => node["@id"] === "meeting:zelensky-saudi-visit"));

const [event] = writeCloudEvents([riyadhDossier]).output;
console.log(event?.type, event?.subject, event?.id.slice(0, 12));

const annotation = writeWebAnnotations([riyadhDossier]).output.find(({ id }) => id.includes("lavrov-useful#/quotes"));
console.log(JSON.stringify(annotation?.target.selector));
