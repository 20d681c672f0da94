import type { Checked, Input, InputKind, Mark } from "./check-text.js";
import type { Example } from "./examples.js";
import { fromFragment, toFragment } from "./share-link.js";
import { TextArea, type TextBox } from "./text-box.js";

/** What the scripts that are loaded after the page leave for it. */
interface Loaded {
  createEditor(area: HTMLTextAreaElement, onChange?: () => void): TextBox;
  examples: Readonly<Record<string, Example>>;
  workerCode: string;
}

const loaded = globalThis as unknown as Loaded;
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

const published = byId<HTMLInputElement>("published");
const chooser = byId<HTMLSelectElement>("example");
const summary = byId("summary");
const notice = byId("notice");
const list = byId("issues");
const frame = byId<HTMLIFrameElement>("page");
const noPage = byId("no-page");
const showExample = byId("show-example");
const tabs = [...document.querySelectorAll<HTMLButtonElement>("[role=tab]")];

let input: TextBox = new TextArea(byId<HTMLTextAreaElement>("input"), () => changed());
let output: TextBox = new TextArea(byId<HTMLTextAreaElement>("json"));

/** Runs a script that stands beside the page. Scripts of modules would not run when the page is opened as a file. */
function load(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = name;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${name} could not be loaded.`)));
    document.head.append(script);
  });
}

// checking: one text at a time, the newest of those that wait
let worker: Worker | undefined;
let busy = false;
let waiting = false;
let timer = 0;
/** Counts changes, so that marks are not put on a text that has moved on. */
let version = 0;
let checkedVersion = 0;

const LONG = 200_000;

function changed(): void {
  version++;
  clearTimeout(timer);
  timer = window.setTimeout(check, input.text.length > LONG ? 500 : 150);
}

function check(): void {
  if (!worker || busy) {
    waiting = true;
    return;
  }
  busy = true;
  waiting = false;
  checkedVersion = version;
  document.body.setAttribute("aria-busy", "true");
  worker.postMessage({ text: input.text, published: published.value || undefined } satisfies Input);
}

function done({ data }: MessageEvent<{ checked: Checked } | { failed: string }>): void {
  busy = false;
  if ("checked" in data) show(data.checked);
  else say(`This text could not be checked: ${data.failed}`);
  if (waiting) check();
  else document.body.removeAttribute("aria-busy");
}

const KINDS: Readonly<Record<InputKind, string>> = { article: "Article", record: "JSON", feed: "Feed", nothing: "" };

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

function show({ kind, records, counts, marks, json = "", page }: Checked): void {
  const { error, warning, info } = counts;
  const found = [error && plural(error, "error"), warning && plural(warning, "warning"), info && plural(info, "info")];
  summary.textContent =
    kind === "nothing"
      ? "There is no text yet."
      : `${KINDS[kind]} · ${json ? plural(records, "record") : "no sound record"} · ${found.filter(Boolean).join(", ") || "nothing wrong"}`;
  summary.className = error > 0 ? "flawed" : "";
  published.disabled = kind === "record" || kind === "feed";
  list.replaceChildren(...marks.map(row));
  const total = error + warning + info;
  if (total > marks.length) {
    const more = document.createElement("li");
    more.textContent = `… and ${total - marks.length} more`;
    list.append(more);
  }
  if (checkedVersion === version) input.mark(marks);
  if (output.text !== json) output.setText(json);
  frame.hidden = page === undefined;
  noPage.hidden = !frame.hidden;
  // the page keeps its place where nothing has changed
  if (page !== undefined && frame.dataset["shown"] !== String(hash(page))) {
    frame.dataset["shown"] = String(hash(page));
    const { theme = "" } = document.documentElement.dataset;
    frame.srcdoc = page.replace("<html ", `<html class="${theme}" `);
  }
  showExample.hidden = kind !== "nothing";
  noPage.firstElementChild!.textContent =
    kind === "nothing"
      ? "Here stands the dossier as a page: the text with its evidence marked, who met whom, who owes what."
      : json
        ? "A page of so many records is made on the command line: demarche view."
        : "The page comes when the shape of the records is sound.";
}

function hash(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0;
  return value;
}

function row({ severity, code, message, path, line, from, to }: Mark): HTMLLIElement {
  const item = document.createElement("li");
  item.className = severity;
  const jump = document.createElement("button");
  jump.type = "button";
  const add = (tag: string, text: string) => (jump.appendChild(document.createElement(tag)).textContent = text);
  add("b", `${severity}${line === undefined ? "" : `, line ${line}`}`);
  add("span", message);
  add("small", path === "" ? code : `${code} · ${path}`);
  jump.disabled = from === undefined;
  jump.addEventListener("click", () => input.select(from!, to!));
  item.append(jump);
  return item;
}

// what goes in
function take({ text, published: date = "" }: Input): void {
  published.value = date;
  input.setText(text);
  changed();
}

function say(message: string): void {
  notice.textContent = message;
}

function takeExample(): void {
  void load("examples.js").then(() => {
    const example = loaded.examples[chooser.value];
    if (example) take(example);
  }, fail);
}

chooser.addEventListener("change", takeExample);
showExample.addEventListener("click", () => {
  chooser.value = "riyadh";
  takeExample();
});

function fail(error: unknown): void {
  say(error instanceof Error ? error.message : String(error));
}

published.addEventListener("input", changed);

document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file) void open(file);
});

byId<HTMLInputElement>("file").addEventListener("change", ({ target }) => {
  const file = (target as HTMLInputElement).files?.[0];
  if (file) void open(file);
});

async function open(file: File): Promise<void> {
  say(`${file.name}, ${plural(Math.ceil(file.size / 1024), "kilobyte")}`);
  take({ text: await file.text() });
}

byId("share").addEventListener("click", () => {
  void (async () => {
    const value = published.value || undefined;
    const fragment = await toFragment({ text: input.text, ...(value && { published: value }) });
    history.replaceState(null, "", fragment);
    const size = plural(Math.ceil(fragment.length / 1024), "kilobyte");
    try {
      await navigator.clipboard.writeText(location.href);
      say(`The link is copied. It holds the text: ${size}.`);
    } catch {
      say(`The link stands in the address bar. It holds the text: ${size}.`);
    }
  })().catch(fail);
});

// what comes out
function choose(tab: HTMLButtonElement): void {
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    byId(other.getAttribute("aria-controls")!).hidden = !chosen;
  }
}

for (const [at, tab] of tabs.entries()) {
  tab.addEventListener("click", () => choose(tab));
  tab.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const next = tabs[(at + step + tabs.length) % tabs.length]!;
    choose(next);
    next.focus();
  });
}

async function fromLink(): Promise<void> {
  try {
    const linked = await fromFragment(location.hash);
    if (linked) take(linked);
  } catch {
    say("The link is damaged: its text cannot be read.");
  }
}

/** Takes over the colours that the reader has chosen on the site's other pages. */
function useChosenTheme(): void {
  try {
    const theme = localStorage.getItem("tsd-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  } catch {
    // a browser may forbid to store
  }
}

async function start(): Promise<void> {
  await fromLink();
  window.addEventListener("hashchange", () => void fromLink());
  await load("worker.js");
  worker = new Worker(URL.createObjectURL(new Blob([loaded.workerCode], { type: "text/javascript" })));
  worker.addEventListener("message", done);
  worker.addEventListener("error", ({ message }) => fail(message));
  check();
  await load("editor.js");
  input = loaded.createEditor((input as TextArea).element, changed);
  output = loaded.createEditor((output as TextArea).element);
  // its marks
  check();
}

useChosenTheme();
void start().catch(fail);
