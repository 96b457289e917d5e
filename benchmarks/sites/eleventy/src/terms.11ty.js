// The pages of all terms.
import { page } from "../lib/parts.js";
import { termPages } from "../lib/term_pages.js";

const WITHOUT_FEED = new Set(["moment", "month"]);

export const data = {
  pagination: { data: "collections.termPages", size: 1, alias: "shown" },
  permalink: ({ shown }) => shown.url,
};

export function render({ shown, eleventy }) {
  const { term, url } = shown;
  const feed = WITHOUT_FEED.has(term.kind) ? "" : term.url;
  const about = { title: term.title, description: term.summary, url: url.slice(1), feed };
  return page({ ...about, generator: eleventy.generator }, termPages[term.kind](shown));
}
