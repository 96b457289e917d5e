// The JSON Feeds.
import { SITE, TITLE } from "../lib/parts.js";

export const data = {
  pagination: { data: "collections.channels", size: 1, alias: "channel" },
  permalink: ({ channel }) => `${channel.url}feed.json`,
  eleventyExcludeFromCollections: true,
};

export function render({ channel: { title, url, posts } }) {
  const here = SITE + url.slice(1);
  const head = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: title ? `${title} · ${TITLE}` : TITLE,
    home_page_url: here,
    feed_url: `${here}feed.json`,
    icon: `${SITE}assets/favicon.svg`,
    authors: [{ name: TITLE }],
    language: "en",
  });
  return `${head.slice(0, -1)},"items":[${posts.map(item).join(",")}]}`;
}

// An item is the same in every feed, so it is encoded once.
function item(post) {
  const url = SITE + post.url.slice(1);
  return (post.json ??= JSON.stringify({
    id: url,
    url,
    external_url: post.link,
    title: post.title,
    summary: post.why,
    content_html: post.item.content,
    date_published: `${post.day}T00:00:00Z`,
    date_modified: `${post.day}T00:00:00Z`,
    tags: [post.type.title, post.task.title, ...post.words],
  }));
}
