/*
 * The page that searches: this site's own interface on Pagefind's API. All words are in the page.
 *
 * What is asked for (the query and the chosen filters) is kept in the address. Typing replaces the
 * entry of the history, choosing a filter adds one, so "back" takes filters off one by one.
 */
const place = document.querySelector(".search");
const box = document.getElementById("_q");
const PAGE = 10;
const PAUSE = 80; // milliseconds in which somebody who types goes on
const CALM = 600; // so long nobody has to do anything before the filters are loaded
const WORDS = 12; // so many words of a sentence are looked for one by one
const LISTED = 8; // so many terms of a group are shown, and all that are chosen

const part = (name) => place.querySelector(`template.${name}`).content.cloneNode(true);
const doors = place.querySelector(".doors-without-search");
const filters = place.querySelector(".filters");
const found = place.querySelector(".found");
const status = place.querySelector(".status");
const list = place.querySelector(".found .entries");
const further = place.querySelector(".further");
const groups = [...place.querySelectorAll("fieldset")].map((set) => set.dataset.group);
const fieldset = Object.fromEntries(
  [...place.querySelectorAll("fieldset")].map((set) => [set.dataset.group, set]),
);
const { dataset: words } = place.querySelector("template.result-of-search");
const locale = (() => {
  try {
    return Intl.getCanonicalLocales(document.documentElement.lang)[0];
  } catch {
    return undefined; // no language that a browser knows: then that of the reader
  }
})();
const wide = matchMedia("(width >= 60rem)");
filters.open = wide.matches;
wide.addEventListener("change", () => { filters.open = wide.matches; });

/* ---- What is asked for ---- */

let asked = { query: "", chosen: {} };

function read() {
  const given = new URLSearchParams(location.search);
  const chosen = Object.fromEntries(groups.map((group) => [group, new Set(given.getAll(group))]));
  asked = { query: given.get("q") ?? "", chosen };
}

function write(how) {
  const told = new URLSearchParams();
  if (asked.query.trim()) told.set("q", asked.query.trim());
  for (const group of groups) for (const id of asked.chosen[group]) told.append(group, id);
  const address = `${location.pathname}${told.size ? `?${told}` : ""}`;
  if (address !== location.pathname + location.search) history[how](null, "", address);
}

const chosenIds = () => groups.flatMap((group) => [...asked.chosen[group]]);

/* ---- Pagefind ---- */

let engine; // a promise of Pagefind
let totals; // a promise of every value of every filter, each with its number of pages

function started() {
  engine ??= (async () => {
    const index = new URL(place.dataset.index, document.baseURI);
    const pagefind = await import(new URL("pagefind.js", index));
    const baseUrl = new URL(place.dataset.root, document.baseURI).pathname;
    const options = { baseUrl, excerptLength: 28 };
    await pagefind.options(options);
    // Once it has the filters, Pagefind counts for each of them in every search. So words alone are
    // looked for by a second one that never has any, and numbers come after the results.
    const plain = pagefind.createInstance(options);
    await plain.init();
    return { pagefind, plain };
  })();
  return engine;
}

async function known() {
  totals ??= (await started()).pagefind.filters();
  return totals;
}

const idOf = (value) => value.split(" ", 1)[0];
const labelOf = (value) => value.slice(idOf(value).length + 1);

/** Return the values in the index that a choice stands for; of minutes, all that are not more. */
function values(all, group, id) {
  const fits = group === "minutes" ? (value) => Number(value) <= Number(id) : (value) => idOf(value) === id;
  const fitting = Object.keys(all[group] ?? {}).filter(fits);
  return fitting.length ? fitting : [id];
}

/** Return the chosen filters as Pagefind wants them, without those of one group. */
function wanted(all, but = "") {
  const entries = groups
    .filter((group) => group !== but && asked.chosen[group].size)
    .map((group) => [group, { any: [...asked.chosen[group]].flatMap((id) => values(all, group, id)) }]);
  return Object.fromEntries(entries);
}

function search(pagefind, all, but = "", term = asked.query.trim() || null) {
  const sort = term ? {} : { order: "asc" };
  return pagefind.search(term, { filters: wanted(all, but), sort });
}

/** Return the pages that have most of what is asked for, where none has all of its words. */
async function nearest(pagefind, all) {
  const typed = [...new Set(asked.query.trim().split(/\s+/))].slice(0, WORDS);
  if (typed.length < 2) return [];
  const answers = await Promise.all(typed.map((word) => search(pagefind, all, "", word)));
  const most = Math.max(...answers.map(({ results }) => results.length));
  const near = new Map();
  for (const { results } of answers) {
    const weight = Math.log(1 + most / results.length); // a word that few pages have says more
    for (const result of results) {
      const { score } = near.get(result.id) ?? { score: 0 };
      near.set(result.id, { result, score: score + weight });
    }
  }
  const sorted = [...near.values()].sort((one, other) => other.score - one.score);
  return sorted.filter(({ score }) => score > sorted[0].score / 2).map(({ result }) => result);
}

/* ---- Showing ---- */

let turn = 0;
let results = [];
let shown = 0;

async function show() {
  const mine = ++turn;
  const isOver = () => mine !== turn;
  let hasAll = true;
  try {
    const { pagefind, plain } = await started();
    const hasFilters = chosenIds().length > 0;
    if (asked.query.trim() || hasFilters) {
      const before = hasFilters ? await known() : {};
      const engine = hasFilters ? pagefind : plain;
      let { results: answer } = await search(engine, before);
      hasAll = answer.length > 0;
      if (!hasAll) answer = await nearest(engine, before);
      if (isOver()) return;
      const first = await Promise.all(answer.slice(0, PAGE).map((each) => each.data()));
      if (isOver()) return;
      showResults(answer, first, hasAll);
    } else {
      showDoors();
      // Filters are much to load. Who begins to type at once is not to wait for them.
      if (!totals) await new Promise((done) => setTimeout(done, CALM));
      if (isOver()) return;
    }
    const all = await known();
    const counts = await counted(pagefind, all);
    if (!isOver()) showFilters(all, hasAll || !results.length ? counts : undefined);
  } catch {
    if (!isOver()) showMissing();
  }
}

/** Return how many pages each value would leave; a group of which one is chosen counts without it. */
async function counted(pagefind, all) {
  if (!asked.query.trim() && !chosenIds().length) return all;
  const { filters: counts } = await search(pagefind, all);
  for (const group of groups.filter((each) => asked.chosen[each].size)) {
    counts[group] = (await search(pagefind, all, group)).filters[group];
  }
  return counts;
}

function showDoors() {
  results = [];
  doors.hidden = false;
  found.hidden = true;
  status.textContent = "";
  list.replaceChildren();
}

function showMissing() {
  showDoors();
  filters.hidden = true;
  const told = place.querySelector(".missing");
  told.replaceChildren(part("missing-words"));
}

function showResults(all, first, hasAll) {
  results = all;
  shown = first.length;
  doors.hidden = true;
  found.hidden = false;
  list.replaceChildren(...first.map(drawn));
  const number = new Intl.NumberFormat(locale).format(all.length);
  const { found: some, nearest: near, nothing } = status.dataset;
  status.textContent = all.length ? (hasAll ? some : near).replace("%(count)s", number) : nothing;
  further.hidden = shown >= all.length;
}

async function showFurther() {
  const mine = turn;
  const next = await Promise.all(results.slice(shown, shown + PAGE).map((each) => each.data()));
  if (mine !== turn) return;
  const items = next.map(drawn);
  list.append(...items);
  shown += items.length;
  further.hidden = shown >= results.length;
  items[0]?.querySelector("a").focus();
}

function drawn({ url, excerpt, content, meta, filters: told }) {
  const item = part("result-of-search").firstElementChild;
  const [link, summary] = item.querySelectorAll("a, .p-summary");
  link.href = url;
  link.textContent = meta.title;
  summary.append(marked(excerpt));
  const text = summary.textContent;
  if (!content.startsWith(text)) summary.prepend("… ");
  if (!content.endsWith(text)) summary.append(" …");
  const [type] = told.type ?? [];
  const tell = (name, text) => {
    const element = item.querySelector(`.${name}`);
    if (text) element.textContent = text;
    else element.remove();
  };
  if (type) item.querySelector(".type").classList.add(type);
  tell("type", type && fieldset.type.querySelector(`[value="${CSS.escape(type)}"] ~ .label`)?.textContent);
  tell("what", told.kind && words[told.kind[0]]);
  tell("minutes", told.minutes && words.minutes.replace("%(minutes)s", told.minutes[0]));
  tell("for-tasks", !told.kind && told.task?.map(labelOf).join(" · "));
  return item;
}

/** Return an excerpt with its marks. It is made of text alone, whatever stands in it. */
function marked(excerpt) {
  const parts = excerpt.split(/<\/?mark>/).map((text, n) => {
    const plain = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    if (n % 2 === 0) return plain;
    const mark = document.createElement("mark");
    mark.textContent = plain;
    return mark;
  });
  const whole = new DocumentFragment();
  whole.append(...parts);
  return whole;
}

/* ---- Filters ---- */

/** Show the filters with what each would leave; without numbers where these are not known. */
function showFilters(all, counts) {
  for (const group of groups) {
    const set = fieldset[group];
    if ("terms" in set.dataset) listTerms(group, all, counts ?? all);
    let any = false;
    for (const input of set.querySelectorAll(".choice input")) {
      const number = numberOf(group, input.value, all, counts ?? all);
      const isChosen = asked.chosen[group].has(input.value) || (!input.value && !asked.chosen[group].size);
      input.checked = isChosen;
      input.disabled = !number && !isChosen && input.value !== "";
      input.parentElement.querySelector(".count").textContent = input.value && counts ? number : "";
      any ||= Boolean(input.value && numberOf(group, input.value, all, all));
    }
    const isOneLanguage = group === "language" && Object.keys(all.language ?? {}).length < 2;
    set.hidden = !any || isOneLanguage;
  }
  const number = chosenIds().length;
  filters.querySelector("summary .count").textContent = number || "";
  filters.querySelector(".clear").parentElement.hidden = !number;
}

function numberOf(group, id, all, counts) {
  const found = counts[group] ?? {};
  return values(all, group, id).reduce((sum, value) => sum + (found[value] ?? 0), 0);
}

const spoken = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });

function nameOf(group, value) {
  if (group !== "language") return labelOf(value);
  try {
    return spoken.of(value);
  } catch {
    return value;
  }
}

/** List the terms of a group that leave most, and all that are chosen; the rest can be named. */
function listTerms(group, all, counts) {
  const set = fieldset[group];
  const narrow = set.querySelector(".narrow");
  const typed = narrow.value.trim().toLocaleLowerCase();
  const known = Object.keys(all[group] ?? {}).map((value) => (
    { id: idOf(value), label: nameOf(group, value), number: counts[group]?.[value] ?? 0 }
  ));
  const isChosen = ({ id }) => asked.chosen[group].has(id);
  const others = known
    .filter((term) => !isChosen(term) && term.number && term.label.toLocaleLowerCase().includes(typed))
    .sort((one, other) => other.number - one.number || one.label.localeCompare(other.label));
  const terms = [...known.filter(isChosen), ...others.slice(0, LISTED)];
  narrow.hidden = known.length <= LISTED;
  const focused = document.activeElement?.closest(".choice") && document.activeElement.value;
  const has = set.contains(document.activeElement);
  set.querySelector(".choices").replaceChildren(...terms.map(({ id, label }) => {
    const choice = part("choice-of-search");
    const input = choice.querySelector("input");
    Object.assign(input, { name: group, value: id });
    choice.querySelector(".label").textContent = label;
    return choice;
  }));
  if (has && focused) set.querySelector(`[value="${CSS.escape(focused)}"]`)?.focus();
}

/* ---- What the reader does ---- */

let waiting;

function typed() {
  asked.query = box.value;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    write("replaceState");
    show();
  }, PAUSE);
}

function chose({ target }) {
  const { name: group, value: id, type } = target;
  if (!groups.includes(group)) return;
  const chosen = asked.chosen[group];
  if (type === "radio") chosen.clear();
  if (target.checked && id) chosen.add(id);
  else chosen.delete(id);
  write("pushState");
  show();
}

function clear() {
  for (const group of groups) asked.chosen[group].clear();
  write("pushState");
  show();
  filters.querySelector("summary").focus();
}

/** Up and down lead through the box and the results. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [box, ...place.querySelectorAll(".straight a, .found .p-name")];
  const next = step && stops[stops.indexOf(document.activeElement) + step];
  if (!next || !stops.includes(document.activeElement)) return;
  event.preventDefault();
  next.focus();
}

function restore() {
  read();
  box.value = asked.query;
  show();
}

box.addEventListener("input", typed);
box.form.addEventListener("submit", (event) => {
  event.preventDefault();
  typed();
});
filters.addEventListener("change", chose);
filters.addEventListener("input", async ({ target }) => {
  if (!target.matches(".narrow")) return;
  const all = await known();
  showFilters(all, await counted((await started()).pagefind, all));
});
filters.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
filters.querySelector(".clear").addEventListener("click", clear);
further.addEventListener("click", showFurther);
place.addEventListener("keydown", walk);
addEventListener("popstate", restore);
restore();
