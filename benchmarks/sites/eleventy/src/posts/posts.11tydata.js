export default {
  layout: "post.11ty.js",
  permalink: ({ page }) => `/posts/${page.fileSlug}/`,
};
