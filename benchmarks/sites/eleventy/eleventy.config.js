// As an expert would set Eleventy up for this collection: templates are JavaScript, the quickest
// of its languages; bodies are Markdown only, not Liquid within Markdown; and all lists are
// collections, made from one hub.
import anchors from "markdown-it-anchor";
import highlight from "@11ty/eleventy-plugin-syntaxhighlight";
import { hubOf } from "./lib/hub.js";
import terms from "./lib/terms.js";

export default function (config) {
  config.addPlugin(highlight);
  config.amendLibrary("md", (markdown) => markdown.use(anchors, { tabIndex: false }));
  config.addPassthroughCopy({ assets: "assets" });

  // Eleventy asks for collections in an order of its own; the first to come makes the hub.
  let hub;
  const hubFor = (api) => (hub ??= hubOf(api.getFilteredByGlob("src/posts/**/*.md"), terms));
  config.addCollection("hub", (api) => hubFor(api));
  config.addCollection("termPages", (api) => hubFor(api).pages());
  config.addCollection("lists", (api) => hubFor(api).lists());
  config.addCollection("channels", (api) => hubFor(api).channels());
}

export const config = {
  dir: { input: "src", output: "_site" },
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
  templateFormats: ["md", "11ty.js"],
};
