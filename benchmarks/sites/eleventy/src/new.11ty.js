// What is new, and the months.
import { counts, dated } from "../lib/lists.js";
import { heading, page } from "../lib/parts.js";

const RECENT = 40;

export function render({ collections: { hub }, eleventy }) {
  const recent = hub.posts.slice(0, RECENT);
  const months = hub.of("month").map((month) => {
    const posts = recent.filter((post) => post.day.startsWith(month.id));
    return posts.length ? `<section>\n<h2>${month.title}</h2>\n${dated(posts)}</section>\n` : "";
  });
  return page({ title: "What is new", url: "new/", generator: eleventy.generator }, `<div class="with-side">
<div>
${heading("What is new", "What came into this learnscape.")}${months.join("")}</div>
<aside class="side" aria-label="By month">
<h2>By month</h2>
${counts(hub.of("month"))}</aside>
</div>
`);
}
