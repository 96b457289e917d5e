/*
 * On the page that searches: the tasks, work contexts and tools that go by what is typed so far.
 *
 * The list of them is short, so they are there with the first key, while all pages are still
 * being searched. Every word that is typed must begin a word of the title or of another name.
 */
const place = document.querySelector(".straight");
const list = place.querySelector("ul");
const box = document.getElementById("_q");
const way = document.querySelector("template.way-straight");
const { dataset: words } = document.querySelector("template.result-of-search");
const SHOWN = 4;
const source = new URL(place.dataset.terms, document.baseURI);

/** Return a text in small letters, without accents. */
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** Return the words of a text; of a script without spaces, the places where one may begin. */
const wordsOf = (text) => folded(text).match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu) ?? [];

let terms; // a promise of all terms, with their words

function known() {
  terms ??= fetch(source).then((answer) => (answer.ok ? answer.json() : [])).then((all) => (
    all.map(([kind, url, title, note = "", others = ""]) => (
      { kind, url, title, note, named: wordsOf(title), others: wordsOf(others) }
    ))
  ));
  return terms;
}

/** Tell how well a term goes by some words: 0 by its title from the first, 1 by its title, 2 else. */
function distance({ named, others }, typed) {
  const begins = (all) => (word) => all.some((each) => each.startsWith(word));
  if (typed.every(begins(named))) return named[0].startsWith(typed[0]) ? 0 : 1;
  return typed.every(begins([...named, ...others])) ? 2 : Infinity;
}

async function show() {
  const typed = wordsOf(box.value);
  const all = typed.length ? await known().catch(() => []) : [];
  if (wordsOf(box.value).join() !== typed.join()) return; // more was typed meanwhile
  const near = all
    .map((term) => ({ ...term, far: distance(term, typed) }))
    .filter(({ far }) => far < Infinity)
    .sort((one, other) => one.far - other.far) // in the order of the list where equal
    .slice(0, SHOWN);
  place.hidden = !near.length;
  list.replaceChildren(...near.map(({ kind, url, title, note }) => {
    const item = way.content.cloneNode(true);
    const link = item.querySelector("a");
    link.href = new URL(url, source);
    link.textContent = title;
    item.querySelector(".what").textContent = words[kind];
    item.querySelector(".of").textContent = note;
    return item;
  }));
}

box.addEventListener("input", show);
addEventListener("popstate", show); // behind search.js, which puts the words into the box
addEventListener("pageshow", show);
known().catch(() => {});
show();
