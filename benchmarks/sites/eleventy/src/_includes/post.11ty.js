// The page of a post.
import { entries } from "../../lib/lists.js";
import { ROOT, SITE, esc, page } from "../../lib/parts.js";

const HEADING = /<h2 id="(.*?)">(.*?)<\/h2>/g;

export function render({ collections, content, eleventy, page: { url, inputPath } }) {
  const { hub } = collections;
  const post = hub.byUrl.get(url);
  return page({
    title: post.title,
    description: post.why,
    url: url.slice(1),
    kind: "article",
    generator: eleventy.generator,
    source: inputPath,
    crumbs: [post.context, post.task],
    head: jsonLd(post),
  }, `<article class="h-entry with-side">
<div>
<header class="heading">
<h1 class="p-name" dir="auto">${esc(post.title)}</h1>
<p class="lead p-summary" dir="auto">${esc(post.why)}</p>
<p class="outward u-bookmark-of h-cite"><a class="button u-url" href="${esc(post.link)}" rel="external"><span>Open it at <b>${new URL(post.link).host}</b></span></a> <data class="p-name" value="${esc(post.title)}"></data>
<span>${post.minutes} minutes</span><span>${post.access}</span><span class="p-author" dir="auto">${esc(post.source.title)}</span></p>
<p class="verdict ${post.kind}"><a class="type ${post.kind}" href="${ROOT}${post.type.url}">${post.type.title}</a> <span dir="auto">${esc(post.type.summary)}</span></p>
</header>
${toc(content)}<div class="prose e-content">${content}</div>
</div>
<aside class="side panel" aria-label="About this post">
${facts(post)}</aside>
</article>
<section class="posts">
<p class="eyebrow">More that helps to</p>
<h2><a href="${ROOT}${post.task.url}" dir="auto">${esc(post.task.title)}</a></h2>
${entries(hub.related(post))}</section>
`);
}

function toc(html) {
  const headings = [...html.matchAll(HEADING)];
  if (!headings.length) return "";
  return `<nav class="toc" aria-labelledby="toc-title">
<h2 id="toc-title">On this page</h2>
<ol>
${headings.map(([, id, title]) => `<li class="level-2"><a href="#${id}" dir="auto">${title}</a></li>\n`).join("")}</ol>
</nav>
`;
}

function facts(post) {
  const link = (term) => `<a href="${ROOT}${term.url}" dir="auto">${esc(term.title)}</a>`;
  return `<dl class="facts">
<div><dt>Helps with</dt>
<dd><a class="p-category" href="${ROOT}${post.task.url}" dir="auto">${esc(post.task.title)}</a> <small dir="auto">${esc(post.context.title)}</small></dd>
</div>
<div><dt>When you need it</dt>
${post.moments.map((moment) => `<dd>${link(moment)}</dd>\n`).join("")}</div>
<div class="short"><dt>Takes about</dt> <dd>${post.minutes} minutes</dd></div>
<div class="short"><dt>Access</dt> <dd>${post.access}</dd></div>
<div><dt>Tool or medium</dt>
<dd>${link(post.tool)} <small>informal medium</small></dd>
</div>
<div><dt>From</dt>
<dd>${link(post.source)}</dd>
</div>
<div class="tags"><dt>Tags</dt>
${post.words.map((word) => `<dd class="p-category" dir="auto">${esc(word)}</dd>\n`).join("")}</div>
<div><dt>In this hub</dt>
<dd><a class="u-url" href="/hub${post.url}">since <time class="dt-published" datetime="${post.day}">${post.dayInWords}</time></a></dd>
</div>
</dl>
`;
}

function jsonLd(post) {
  const url = SITE + post.url.slice(1);
  const about = [{ "@type": "DefinedTerm", "@id": SITE + post.task.url, name: post.task.title, termCode: post.task.id }];
  const publisher = { "@type": "Organization", name: post.source.title };
  const description = {
    "@context": "https://schema.org", "@type": "LearningResource", "@id": url, url,
    name: post.title, description: post.why, inLanguage: "en", about,
    datePublished: post.day, keywords: post.words, timeRequired: `PT${post.minutes}M`,
    isAccessibleForFree: post.access !== "paid",
    isBasedOn: { "@type": "CreativeWork", name: post.title, url: post.link, publisher },
  };
  return `<script type="application/ld+json">${JSON.stringify(description).replaceAll("<", "\\u003c")}</script>\n`;
}
