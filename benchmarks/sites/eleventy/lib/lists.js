// How posts and terms stand in lists.
import { ROOT, esc } from "./parts.js";

export function entries(posts) {
  return `<ul class="entries h-feed">\n${posts.map(entry).join("")}</ul>\n`;
}

// An entry is the same in every list, so it is made once.
function entry(post) {
  return (post.entry ??= `<li class="h-entry">
<a class="p-name u-url" href="/hub${post.url}" dir="auto">${esc(post.title)}</a>
<p class="p-summary" dir="auto">${esc(post.why)}</p>
<p class="meta"><span class="type ${post.kind}">${post.type.title}</span><span>${post.minutes} min</span><span>${post.access}</span><span dir="auto">${esc(post.tool.title)}</span><span dir="auto">${esc(post.source.title)}</span></p>
</li>
`);
}

export function dated(posts) {
  const all = posts.map((post) => `<li class="h-entry">
<p class="stamp"><time class="dt-published" datetime="${post.day}">${post.dayInWords}</time> added</p>
<a class="p-name u-url" href="/hub${post.url}" dir="auto">${esc(post.title)}</a>
<p class="p-summary" dir="auto">${esc(post.why)}</p>
<p class="meta"><span class="type ${post.kind}">${post.type.title}</span>
<span dir="auto">${esc(post.tool.title)}</span></p>
</li>
`);
  return `<ol class="entries dated h-feed">\n${all.join("")}</ol>\n`;
}

export function counts(terms) {
  const all = terms.map((term) => `<li><a href="${ROOT}${term.url}"><span dir="auto">${esc(term.title)}</span>
${term.summary ? `<small dir="auto">${esc(term.summary)}</small>` : ""}</a>
<span class="count">${term.posts.length}<span class="unseen"> posts</span></span>
</li>
`);
  return `<ul class="counts">\n${all.join("")}</ul>\n`;
}

export function listed(title, url, posts, total) {
  const name = url ? `<a href="${ROOT}${url}" dir="auto">${esc(title)}</a>` : title;
  return `<section class="posts">
<h2>${name} <span class="count">${total}<span class="unseen"> posts</span></span></h2>
${entries(posts)}</section>
`;
}

export function cards(hub, most) {
  const all = hub.of("context").map((context) => `<li class="card">
<h3><a href="${ROOT}${context.url}" dir="auto">${esc(context.title)}</a></h3>
<p class="quiet" dir="auto">${esc(context.summary)}</p>
${counts(context.below.slice(0, most))}</li>
`);
  return `<ul class="cards contexts">\n${all.join("")}</ul>\n`;
}
