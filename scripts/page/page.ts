// What a page does beside being read; it is whole without this script too.

const marks = [...document.querySelectorAll<HTMLAnchorElement>("a.w")];
const pop = document.getElementById("pop")!;
const root = document.documentElement;

/** Links to words, with the numbers of the segments that they cover. */
const links = [...document.querySelectorAll<HTMLAnchorElement>(".card [data-w]")].map((link) => ({
  link,
  ranges: link.dataset["w"]!.split(" ").map((range) => range.split("-").map(Number)),
}));

const numberOf = (mark: Element) => Number(mark.id.slice(1));

/** The links whose words a mark belongs to, the shortest first. */
function linksAt(mark: Element) {
  const at = numberOf(mark);
  const width = ([first = 0, last = first]: number[]) => last - first;
  return links
    .filter(({ ranges }) => ranges.some(([first = 0, last = first]) => first <= at && at <= last))
    .toSorted((a, b) => width(a.ranges[0]!) - width(b.ranges[0]!));
}

let shown: Element | undefined;
let pinned = false;

function hide(): void {
  pop.hidden = true;
  pinned = false;
  shown = undefined;
}

/** Shows the records that rest on the words of a mark. */
function show(mark: Element): void {
  if (mark === shown) return;
  shown = mark;
  const cards = new Map<Element, string[]>();
  for (const { link } of linksAt(mark)) {
    const card = link.closest(".card")!;
    const notes = [".for", ".flaw"].map((note) => link.parentElement!.querySelector(note)?.textContent ?? "");
    cards.set(card, [...(cards.get(card) ?? []), ...notes.filter(Boolean)]);
  }
  pop.replaceChildren(
    ...[...cards].map(([card, notes]) => {
      const row = document.createElement("div");
      const kind = card.classList.item(1)!;
      row.className = kind;
      const add = (tag: string, text: string, name = "") => {
        const element = row.appendChild(document.createElement(tag));
        element.textContent = text;
        element.className = name;
      };
      add("div", [kind, ...new Set(notes)].join(" · "), "kind");
      add("b", card.querySelector("h4")!.textContent);
      const gist = card.querySelector(".gist")!.cloneNode(true);
      row.append(gist);
      return row;
    }),
  );
  pop.hidden = false;
  const box = mark.getClientRects()[0]!;
  const below = box.bottom + 8;
  const fits = below + pop.offsetHeight < innerHeight || box.top < pop.offsetHeight + 8;
  pop.style.top = `${scrollY + (fits ? below : box.top - pop.offsetHeight - 8)}px`;
  pop.style.left = `${scrollX + Math.max(8, Math.min(box.left, root.clientWidth - pop.offsetWidth - 8))}px`;
}

/** Lights up some marks and cards, and nothing else. */
function light(elements: Iterable<Element>): void {
  for (const element of document.querySelectorAll(".on")) element.classList.remove("on");
  for (const element of elements) element.classList.add("on");
}

/** Goes to the words of a link. */
function goTo({ link, ranges }: (typeof links)[number]): void {
  const covered = marks.filter((mark) =>
    ranges.some(([first = 0, last = first]) => numberOf(mark) >= first && numberOf(mark) <= last),
  );
  light([...covered, link.closest(".card")!]);
  const [first] = covered;
  first?.scrollIntoView({ block: "center" });
  if (first) rove(first);
}

// of all marks one is reached by the tab key, the others from there by the arrows
let current = marks[0];
for (const mark of marks.slice(1)) mark.tabIndex = -1;

function rove(mark: HTMLAnchorElement): void {
  if (current) current.tabIndex = -1;
  mark.tabIndex = 0;
  current = mark;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return hide();
  const list = roving(event.target as Element);
  if (!list || event.altKey || event.ctrlKey || event.metaKey) return;
  const at = list.indexOf(event.target as HTMLAnchorElement);
  const step = STEPS[event.key];
  const next =
    event.key === "Home" ? list[0] : event.key === "End" ? list.at(-1) : step === undefined ? undefined : list[at + step];
  if (!next) return;
  event.preventDefault();
  for (const link of list) link.tabIndex = link === next ? 0 : -1;
  if (list === marks) current = next;
  next.focus();
});

// the links of the records are one stop too
const cardLinks = [...document.querySelectorAll<HTMLAnchorElement>("#records a")];
for (const link of cardLinks.slice(1)) link.tabIndex = -1;

function roving(target: Element): HTMLAnchorElement[] | undefined {
  return [marks, cardLinks].find((list) => list.includes(target as HTMLAnchorElement));
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch" || pinned) return;
  const mark = (event.target as Element).closest(".w");
  if (mark) show(mark);
  else if (!(event.target as Element).closest("#pop")) hide();
});
document.addEventListener("focusin", (event) => {
  const mark = (event.target as Element).closest(".w");
  if (mark) show(mark);
  else hide();
});
document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const mark = target.closest<HTMLAnchorElement>("a.w");
  if (mark) {
    event.preventDefault();
    rove(mark);
    show(mark);
    pinned = true;
    const cards = linksAt(mark).map(({ link }) => link.closest(".card")!);
    light([mark, ...cards]);
    const list = document.getElementById("records")!;
    const [card] = cards;
    if (card && getComputedStyle(list).overflowY === "auto")
      list.scrollBy({ top: card.getBoundingClientRect().top - list.getBoundingClientRect().top, behavior: "smooth" });
    return;
  }
  if (!target.closest("#pop")) hide();
  const link = target.closest<HTMLAnchorElement>("#records a");
  const chosen =
    link && links.find((one) => one.link === link || (link.closest("h4") && one.link.closest(".card") === link.closest(".card")));
  if (chosen) {
    event.preventDefault();
    goTo(chosen);
  }
});

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-layer]")) {
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    root.classList.toggle(`no-${button.dataset["layer"]}`, !on);
  });
}

const theme = document.getElementById("theme") as HTMLButtonElement;
const isDark = () =>
  (root.className.match(/\b(?:dark|light)\b/)?.[0] ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) ===
  "dark";
const label = () => (theme.textContent = isDark() ? "Light" : "Dark");
theme.hidden = false;
label();
theme.addEventListener("click", () => {
  const dark = !isDark();
  root.classList.toggle("dark", dark);
  root.classList.toggle("light", !dark);
  label();
});
