// The sitemap of all pages.
import { SITE } from "../lib/parts.js";

export const data = { permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };

export function render({ collections: { hub, termPages, lists } }) {
  const urls = [
    "/", "/work/", "/new/",
    ...hub.posts.map((post) => post.url),
    ...termPages.map((page) => page.url),
    ...lists.map((list) => list.url),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => `<url><loc>${SITE}${url.slice(1)}</loc></url>\n`).join("")}</urlset>
`;
}
