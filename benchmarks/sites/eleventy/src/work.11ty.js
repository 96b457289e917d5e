// All contexts with all their tasks.
import { cards } from "../lib/lists.js";
import { heading, page } from "../lib/parts.js";

export function render({ collections: { hub }, eleventy }) {
  const about = { title: "Work", url: "work/", generator: eleventy.generator };
  return page(about, heading("Work") + cards(hub, Infinity));
}
