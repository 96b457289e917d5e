// The pages that list all terms of a taxonomy.
import { counts } from "../lib/lists.js";
import { heading, page } from "../lib/parts.js";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  permalink: ({ list }) => list.url,
};

export function render({ list: { title, url, terms }, eleventy }) {
  const about = { title, url: url.slice(1), generator: eleventy.generator };
  return page(about, `${heading(title)}<section class="terms">\n${counts(terms)}</section>\n`);
}
