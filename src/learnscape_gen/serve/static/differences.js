/*
  Brings a page to what the server has now, where it has other words, links and names in the same
  places, and whatever else is in what an author wrote. All else keeps its state, and nothing is
  loaded anew, which takes a browser longer than a build of the page.
*/

/** What can change anywhere without a script that would have to know of it. */
const PLAIN = new Set(["alt", "aria-label", "content", "datetime", "href", "title"]);

/** A page that has to be loaded anew: it is built otherwise, or a script has changed it here. */
class Unlike extends Error {}

const isOfThePreview = (node) => node.id === "learnscape-preview"
  || (node.localName === "script" && node.dataset.page !== undefined);
const inside = (node) => [...node.childNodes].filter((child) => !isOfThePreview(child));
const isWritten = (element) => element.closest(".prose") !== null;
const isSheet = (element) => element.relList?.contains("stylesheet");
const isPlain = (name, element) => PLAIN.has(name) || (name === "value" && element.localName === "data");
const isCode = (element) => element.localName === "script" && element.type !== "application/ld+json";

function known(is) {
  if (!is) throw new Unlike();
}

/** Yield what brings a node of the page that is shown from what it was to what it is to be. */
function* steps(before, after, live) {
  if (before.isEqualNode(after)) return;
  known([after, live].every((node) => node?.nodeName === before.nodeName));
  if (before.nodeType !== Node.ELEMENT_NODE) {
    known(live.data === before.data);
    yield () => { live.data = after.data; };
    return;
  }
  known(!isCode(before) && !isSheet(before));
  yield* renamed(before, after, live);
  const [old, fresh, shown] = [before, after, live].map(inside);
  const isAlike = (node, at) => node.nodeName === fresh[at].nodeName;
  if (old.length === fresh.length && old.every(isAlike)) {
    known(shown.length === old.length);
    for (const [at, node] of old.entries()) yield* steps(node, fresh[at], shown[at]);
  } else {
    known(isWritten(before) && live.innerHTML === before.innerHTML && !after.querySelector("script"));
    yield () => live.replaceChildren(...fresh.map((node) => document.importNode(node, true)));
  }
}

/** Yield what gives an element its new attributes. */
function* renamed(before, after, live) {
  const names = new Set([before, after].flatMap((element) => element.getAttributeNames()));
  for (const name of names) {
    const value = after.getAttribute(name);
    if (value === before.getAttribute(name)) continue;
    known((isPlain(name, before) || isWritten(before)) && live.getAttribute(name) === before.getAttribute(name));
    yield () => (value === null ? live.removeAttribute(name) : live.setAttribute(name, value));
  }
}

const fetched = async () => {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const script = page.querySelector("script[data-page]");
  script?.remove();
  return { name: script?.dataset.page, root: page.documentElement };
};

/**
 * Watch the page of a name, which tells its bytes, and return a function that brings it to what the
 * server has now, if that can be done in place; it tells whether that was done.
 */
export function watched(name) {
  let shown = fetched();
  const bring = async () => {
    const before = await shown;
    const after = await fetched();
    if (before?.name !== name || !after) return false;
    try {
      // All is looked at before anything is changed.
      for (const step of [...steps(before.root, after.root, document.documentElement)]) step();
    } catch (fault) {
      if (fault instanceof Unlike) return false;
      throw fault;
    }
    shown = Promise.resolve(after);
    name = after.name;
    return true;
  };
  // One after the other: news may come while the last is still fetched.
  let last = Promise.resolve();
  return () => {
    last = last.then(bring, bring);
    return last;
  };
}
