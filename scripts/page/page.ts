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

/** Links to words by the card that they stand on. */
function groupLinks(found: readonly { readonly link: HTMLAnchorElement }[]): Map<Element, HTMLAnchorElement[]> {
  const cards = new Map<Element, HTMLAnchorElement[]>();
  for (const { link } of found) {
    const card = link.closest(".card")!;
    cards.set(card, [...(cards.get(card) ?? []), link]);
  }
  return cards;
}

/** A record in short, as far as it rests on some of its words. */
function summary(card: Element, ofCard: readonly HTMLAnchorElement[]): Element {
  const notes = (name: string) =>
    ofCard.map((link) => link.parentElement!.querySelector(name)?.textContent ?? "").filter(Boolean);
  const kind = card.classList.item(1)!;
  const owners = notes(".for");
  const row = document.createElement("div");
  row.className = kind;
  const add = (tag: string, text: string, name = "") => {
    const element = row.appendChild(document.createElement(tag));
    element.textContent = text;
    element.className = name;
  };
  add("div", [kind, ...new Set(owners)].join(" · "), "kind");
  add("b", card.querySelector("h4")!.textContent);
  // of an agreement the commitment counts whose words these are
  if (owners.includes("commitment")) add("p", ofCard[0]!.textContent);
  else row.append(card.querySelector(".gist")!.cloneNode(true));
  for (const flaw of new Set(notes(".flaw"))) add("p", flaw, "flaw");
  return row;
}

/** Shows the records that rest on the words of a mark. */
function show(mark: Element): void {
  if (mark === shown) return;
  shown = mark;
  const cards = groupLinks(linksAt(mark));
  pop.replaceChildren(...[...cards].map(([card, ofCard]) => summary(card, ofCard)));
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
  if (first) rove(marks, first);
}

// of the marks, and of any long list of links, one is reached by the tab key, the others from there by the arrows
const LONG = 20;
const lists = [".w", "#records a", "#timeline a", ".met-list a", ".by a", ".owes a", ".issues a"]
  .map((selector) => [...document.querySelectorAll<HTMLAnchorElement>(selector)])
  .filter((list) => list.length > LONG || list[0]?.matches(".w"));
for (const list of lists) for (const link of list.slice(1)) link.tabIndex = -1;

function rove(list: readonly HTMLAnchorElement[], to: HTMLAnchorElement): void {
  for (const link of list) link.tabIndex = link === to ? 0 : -1;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return hide();
  const target = event.target as HTMLAnchorElement;
  const list = lists.find((links) => links.includes(target));
  if (!list || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = STEPS[event.key];
  const at = list.indexOf(target);
  const next =
    event.key === "Home" ? list[0] : event.key === "End" ? list.at(-1) : step === undefined ? undefined : list[at + step];
  if (!next) return;
  event.preventDefault();
  rove(list, next);
  next.focus();
});

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
    rove(marks, mark);
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
