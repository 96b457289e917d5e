// Sorts posts by every term, once a build.
const RELATED = 4;
const PAGE_SIZE = 100;
const FEED_SIZE = 30;
const WITH_FEED = new Set(["task", "context", "tool", "source", "type"]);
const PAGED = new Set(["tool", "source"]);
const DAY = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });

export function hubOf(items, terms) {
  const hub = new Hub(terms);
  const newest = items.toSorted((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));
  for (const item of newest) hub.add(item);
  return hub;
}

class Hub {
  constructor(terms) {
    this.terms = {};
    for (const term of terms) {
      (this.terms[term.kind] ??= {})[term.id] = { ...term, posts: [], below: [] };
    }
    for (const task of Object.values(this.terms.task)) {
      this.terms.context[task.context].below.push(task);
    }
    this.posts = [];
    this.byUrl = new Map();
  }

  of(kind) {
    return Object.values(this.terms[kind]);
  }

  add(item) {
    const { terms } = this;
    const { title, why, kind, minutes, access, link, words, task, tool, source, moments } = item.data;
    const day = item.date.toISOString().slice(0, 10);
    const post = {
      item, url: item.url, title, why, kind, minutes, access, link, words, day,
      dayInWords: DAY.format(item.date),
      task: terms.task[task],
      context: terms.context[terms.task[task].context],
      tool: terms.tool[tool],
      source: terms.source[source],
      type: terms.type[kind],
      moments: moments.map((moment) => terms.moment[moment]),
    };
    const month = terms.month[day.slice(0, 7)];
    for (const term of [post.task, post.context, post.tool, post.source, post.type, month, ...post.moments]) {
      term.posts.push(post);
    }
    this.posts.push(post);
    this.byUrl.set(post.url, post);
  }

  related(post) {
    return post.task.posts.slice(0, RELATED + 1).filter((other) => other !== post).slice(0, RELATED);
  }

  // Every page of every term: the lists of tools and sources are cut into pages.
  pages() {
    return Object.values(this.terms).flatMap((found) => Object.values(found)).flatMap((term) => {
      const size = PAGED.has(term.kind) ? PAGE_SIZE : Infinity;
      const of = Math.max(1, Math.ceil(term.posts.length / size));
      const url = (number) => (number > 1 ? `/${term.url}page/${number}/` : `/${term.url}`);
      return Array.from({ length: of }, (_, index) => ({
        term, of, number: index + 1, url: url(index + 1), newer: url(index), older: url(index + 2),
        posts: of > 1 ? term.posts.slice(index * size, (index + 1) * size) : term.posts,
      }));
    });
  }

  // The pages that list the terms of a taxonomy.
  lists() {
    return [
      { title: "Tools", url: "/tools/", terms: this.of("tool") },
      { title: "Sources", url: "/sources/", terms: this.of("source") },
      { title: "Moments of need", url: "/moments/", terms: this.of("moment") },
      { title: "Learning", url: "/learning/", terms: this.of("type") },
    ];
  }

  // What has a feed: the site, and every task, context, tool, source and type.
  channels() {
    const terms = Object.values(this.terms).flatMap((found) => Object.values(found));
    const named = terms.filter((term) => WITH_FEED.has(term.kind));
    return [{ title: "", url: "", summary: "", posts: this.posts }, ...named].map((channel) => ({
      title: channel.title, url: `/${channel.url}`, summary: channel.summary,
      posts: channel.posts.slice(0, FEED_SIZE),
    }));
  }
}

// Sorts posts under the terms of one taxonomy, those with the most posts first.
export function groupBy(posts, kind) {
  const groups = Map.groupBy ? Map.groupBy(posts, (post) => post[kind]) : new Map();
  if (!groups.size) {
    for (const post of posts) groups.get(post[kind])?.push(post) ?? groups.set(post[kind], [post]);
  }
  return [...groups]
    .map(([term, found]) => ({ title: term.title, url: term.url, posts: found }))
    .sort((a, b) => b.posts.length - a.posts.length);
}
