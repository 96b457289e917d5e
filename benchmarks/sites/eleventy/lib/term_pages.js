// The page of a term, by taxonomy; each takes a page of Hub.pages().
import { counts, dated, entries, listed } from "./lists.js";
import { groupBy } from "./hub.js";
import { ROOT, esc, heading } from "./parts.js";

export const termPages = { task, context, tool, source, type, moment, month };

function task({ term }) {
  const out = term.posts.filter((post) => post.kind === "formal");
  const flow = term.posts.filter((post) => post.kind !== "formal");
  return `<div class="with-side">
<div>
<header class="heading">
<h1 dir="auto">${esc(term.title)}</h1>
<p class="trigger" dir="auto">When ${esc(term.trigger)}</p>
<p class="result"><b>What comes of it</b> <span dir="auto">${esc(term.result)}</span></p>
</header>
${shelf("flow", "In the flow of work", "Non-formal and informal: use it now, while you do the work.", flow)}${shelf("time-out", "Taking time out", "Formal: somebody designed it, and it takes time away from the work.", out)}</div>
<aside class="side" aria-label="About this task">
<h2>Tools and media</h2>
${counts(groupBy(term.posts, "tool"))}</aside>
</div>
`;
}

function shelf(id, title, lead, posts) {
  return `<section class="shelf ${id}" aria-labelledby="shelf-${id}">
<h2 id="shelf-${id}">${title} <span class="count">${posts.length}<span class="unseen"> posts</span></span></h2>
<p class="quiet">${lead}</p>
${entries(posts)}</section>
`;
}

function context({ term }) {
  const tasks = term.below.map((task) => {
    const out = task.posts.filter((post) => post.kind === "formal").length;
    return `<li>
<h3><a href="${ROOT}${task.url}" dir="auto">${esc(task.title)}</a></h3>
<p class="trigger" dir="auto">When ${esc(task.trigger)}</p>
<p class="meta">
<span>${task.posts.length - out} in the flow of work</span>
<span>${out} taking time out</span>
</p>
</li>
`;
  });
  return `<div class="with-side">
<div>
${heading(term.title, term.summary)}<h2 class="unseen">Tasks</h2>
<ul class="tasks">
${tasks.join("")}</ul>
</div>
<aside class="side" aria-label="Around this work">
<h2>What helps here</h2>
${counts(groupBy(term.posts, "tool").slice(0, 12))}</aside>
</div>
`;
}

function tool(page) {
  const { term, posts } = page;
  return `<div class="with-side">
<div>
${heading(term.title, term.summary)}<p class="medium"><b>Informal medium</b> An informal medium: it was not made to instruct. What kind of learning it serves depends on the use: it can be formal, non-formal or informal.</p>
${listed("Posts that use it", "", posts, term.posts.length)}${pager(page)}</div>
<aside class="side" aria-label="About this tool">
<h2>Helps with</h2>
${counts(groupBy(term.posts, "task").slice(0, 24))}</aside>
</div>
`;
}

function source(page) {
  const { term, posts } = page;
  return `${heading(term.title, term.summary)}${listed("Posts from here", "", posts, term.posts.length)}${pager(page)}`;
}

function pager({ number, of, newer, older }) {
  if (of < 2) return "";
  return `<nav class="pager" aria-label="Pages of this list">
${number > 1 ? `<a class="back" rel="prev" href="/hub${newer}">Newer</a>` : "<span></span>"}
<span>Page ${number} of ${of}</span>
${number < of ? `<a class="on" rel="next" href="/hub${older}">Older</a>` : "<span></span>"}
</nav>
`;
}

function type({ term }) {
  return heading(`${term.title} learning`, term.summary) + listed("From this hub", "", term.posts.slice(0, 5), term.posts.length);
}

function moment({ term }) {
  const lists = groupBy(term.posts, "context").map((context) =>
    listed(context.title, context.url, context.posts.slice(0, 25), context.posts.length));
  return heading(term.title, term.summary) + lists.join("");
}

function month({ term }) {
  return heading(term.title) + dated(term.posts);
}
