// What pages have in common.
export const TITLE = "A collection for measuring";
export const SITE = "https://example.org/hub/";
export const ROOT = "/hub/";
const UNSAFE = /[&<>"]/;
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function esc(text) {
  return UNSAFE.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPED[sign]) : text;
}

// A whole page; `url` has no leading slash.
export function page({ title, description = "", url, kind = "website", generator, source = "", crumbs = [], head = "", feed = "" }, content) {
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(title)} – ${TITLE}</title>
${description && `<meta name="description" content="${esc(description)}">\n`}<meta name="generator" content="${generator}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#faf9f5" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#15191a" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="${ROOT}assets/style.css">
<link rel="icon" type="image/svg+xml" href="${ROOT}assets/favicon.svg">
<link rel="canonical" href="${SITE}${url}">
<link rel="alternate" type="application/atom+xml" title="${TITLE}" href="${ROOT}feed.xml">
<link rel="alternate" type="application/feed+json" title="${TITLE}" href="${ROOT}feed.json">
${feed && `<link rel="alternate" type="application/atom+xml" title="${esc(title)}" href="${ROOT}${feed}feed.xml">
<link rel="alternate" type="application/feed+json" title="${esc(title)}" href="${ROOT}${feed}feed.json">\n`}<meta property="og:site_name" content="${TITLE}">
<meta property="og:title" content="${esc(title)}">
${description && `<meta property="og:description" content="${esc(description)}">\n`}<meta property="og:type" content="${kind}">
<meta property="og:url" content="${SITE}${url}">
${head}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
${HEADER}<main class="wrap" id="content" tabindex="-1">
<nav class="crumbs" aria-label="Breadcrumbs">
<ol>
<li><a href="${ROOT}" dir="auto">Home</a></li>
${crumbs.map((link) => `<li><a href="${ROOT}${link.url}" dir="auto">${esc(link.title)}</a></li>\n`).join("")}</ol>
</nav>
${content}</main>
<footer class="site-footer">
<div class="wrap">
<div>
<p class="footer-title" dir="auto">${TITLE}</p>
<p>This hub counts and tracks nobody. It looks after media, not people.</p>
</div>
<nav aria-label="More">
<ul>
<li><a href="${ROOT}${feed}feed.xml" type="application/atom+xml">Follow this <span class="note">(Atom)</span></a></li>
<li><a href="${ROOT}${feed}feed.json" type="application/feed+json">Follow this <span class="note">(JSON Feed)</span></a></li>
</ul>
</nav>
<p class="credit">From <code>${source}</code>, made with ${generator}</p>
</div>
</footer>
</body>
</html>
`;
}

const DOORS = ["work", "tools", "sources", "moments", "new", "learning"];
const HEADER = `<header class="site-header">
<div class="wrap">
<a class="brand" href="${ROOT}" dir="auto">
<svg class="mark" viewBox="0 0 34 12" width="34" height="12" aria-hidden="true"><path class="formal" d="M1 1h10v10H1z"/><path class="non-formal" d="m17 0 6 6-6 6-6-6z"/><circle class="informal" cx="28" cy="6" r="5.2"/></svg>
${TITLE}</a>
<nav aria-label="Main">
<ul>
${DOORS.map((door) => `<li><a href="${ROOT}${door}/">${door[0].toUpperCase()}${door.slice(1)}</a></li>\n`).join("")}</ul>
</nav>
</div>
</header>
`;

export function heading(title, lead = "") {
  return `<header class="heading">
<h1 dir="auto">${esc(title)}</h1>
${lead && `<p class="lead" dir="auto">${esc(lead)}</p>\n`}</header>
`;
}
