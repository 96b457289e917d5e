// The Atom feeds.
import { SITE, TITLE, esc } from "../lib/parts.js";

export const data = {
  pagination: { data: "collections.channels", size: 1, alias: "channel" },
  permalink: ({ channel }) => `${channel.url}feed.xml`,
  eleventyExcludeFromCollections: true,
};

export function render({ channel: { title, url, summary, posts }, eleventy }) {
  const here = SITE + url.slice(1);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${here}</id>
<title>${title ? `${esc(title)} · ${TITLE}` : TITLE}</title>
${summary && `<subtitle>${esc(summary)}</subtitle>\n`}<updated>${posts[0]?.day ?? "1970-01-01"}T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="${here}feed.xml"/>
<link rel="alternate" type="text/html" href="${here}"/>
<author><name>${TITLE}</name></author>
<generator>${eleventy.generator}</generator>
<icon>${SITE}assets/favicon.svg</icon>
${posts.map(entry).join("")}</feed>
`;
}

// An entry is the same in every feed, so it is made once.
function entry(post) {
  return (post.atom ??= `<entry>
<id>${SITE}${post.url.slice(1)}</id>
<title>${esc(post.title)}</title>
<link rel="alternate" type="text/html" href="${SITE}${post.url.slice(1)}"/>
<link rel="related" href="${esc(post.link)}"/>
<published>${post.day}T00:00:00Z</published>
<updated>${post.day}T00:00:00Z</updated>
<category term="${post.kind}" label="${post.type.title}"/>
<category term="${post.task.id}" label="${esc(post.task.title)}"/>
${post.words.map((word) => `<category term="${esc(word)}" label="${esc(word)}"/>\n`).join("")}<summary>${esc(post.why)}</summary>
<content type="html">${esc(post.item.content)}</content>
</entry>
`);
}
