// The home page.
import { cards, counts, entries } from "../lib/lists.js";
import { TITLE, heading, page } from "../lib/parts.js";

export function render({ collections: { hub }, eleventy }) {
  return page({ title: TITLE, url: "", generator: eleventy.generator }, `${heading("What are you working on?")}${cards(hub, 12)}<h2>Or by the moment you are in</h2>
${counts(hub.of("moment"))}<h2>Three kinds of learning, told apart</h2>
${counts(hub.of("type"))}<h2>What is new</h2>
${entries(hub.posts.slice(0, 6))}`);
}
