// The terms of all taxonomies, as the collection names them.
import { readFileSync } from "node:fs";

export default JSON.parse(readFileSync(new URL("../terms.json", import.meta.url), "utf8"));
