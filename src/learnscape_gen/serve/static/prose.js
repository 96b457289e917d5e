/*
  Puts other words into a page whose words alone have changed: only what stands in a `.prose` that
  an author wrote. All else keeps its state, and nothing is loaded anew, which takes a browser
  longer than a build of the page.
*/

/** Return the outermost parts of a page that hold an author's words. */
function partsOf(page) {
  return [...page.querySelectorAll(".prose")].filter((part) => !part.parentElement.closest(".prose"));
}

/** Return a page apart: its words, and all else. What the preview adds to it does not count. */
function apart(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const script = page.querySelector("script[data-page]");
  const name = script?.dataset.page;
  script?.remove();
  const parts = partsOf(page);
  const words = parts.map((part) => part.innerHTML);
  for (const part of parts) part.replaceChildren();
  return { name, words, rest: page.documentElement.outerHTML };
}

const fetched = async () => {
  const answer = await fetch(location.href, { cache: "no-store" });
  return answer.ok ? apart(await answer.text()) : undefined;
};

/**
 * Watch the page of a name, which tells its bytes, and return a function that brings it to what the
 * server has now, if that can be done by its words alone; it tells whether that was done.
 */
export function watched(name) {
  let shown = fetched();
  return async () => {
    const before = await shown;
    const after = await fetched();
    const live = partsOf(document);
    const isKnown = before?.name === name && after && before.rest === after.rest;
    // What a script has changed in the words is known to that script alone.
    if (!isKnown || live.some((part, at) => part.innerHTML !== before.words[at])) return false;
    live.forEach((part, at) => {
      if (before.words[at] !== after.words[at]) part.innerHTML = after.words[at];
    });
    shown = Promise.resolve(after);
    name = after.name;
    return true;
  };
}
