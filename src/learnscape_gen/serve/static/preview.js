/*
  Keeps a page of a preview new: asks the server what has changed, takes its words or its style
  sheets anew or loads all of it anew, and shows what is wrong with the hub. It is put into pages
  while they are served, and is no part of the published site.
*/
const { page } = document.currentScript.dataset;
let { build } = document.currentScript.dataset;
const place = new URL("./", document.currentScript.src);

/* ---- What has changed ---- */

let source;
// Other scripts come first; until this one is there, a page that has changed is loaded anew.
let brought = async () => false;
addEventListener("load", async () => {
  const { watched } = await import(new URL("differences.js", place));
  brought = watched(page);
});

function listen() {
  source?.close();
  const asked = new URLSearchParams({ build, page: location.pathname });
  source = new EventSource(new URL(`events?${asked}`, place));
  source.onmessage = async (event) => {
    const told = JSON.parse(event.data);
    if (told.do === "reload" && !(told.words && await brought().catch(() => false))) {
      source.close();
      location.reload(); // the browser keeps the place to which the page was scrolled
      return;
    }
    build = event.lastEventId;
    if (told.do === "style") restyle();
    show(told);
  };
}

// A browser holds few connections to one server, so a page that nobody sees lets go of its own.
// When it is seen again, it learns of all that it has missed.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) source.close(); else listen();
});
addEventListener("pagehide", () => source.close());
if (!document.hidden) listen();

/* Put every style sheet in the place of its old self, which goes when the new one is there. */
let styled = 0;

function restyle() {
  styled += 1;
  for (const old of document.querySelectorAll('link[rel~="stylesheet"]')) {
    const address = new URL(old.href);
    if (address.origin !== location.origin || old.dataset.old) continue;
    address.searchParams.set("preview", styled);
    const sheet = old.cloneNode();
    sheet.href = address;
    old.dataset.old = "yes";
    sheet.onload = () => old.remove();
    sheet.onerror = () => old.remove();
    old.after(sheet);
  }
}

/* ---- What is wrong ---- */

let host;
let folded = false;
let seen = "";

function show(told) {
  const grave = told.errors > 0 || told.trouble !== "";
  if (!grave && !told.warnings) {
    host?.remove();
    host = undefined;
    seen = "";
    return;
  }
  const what = JSON.stringify([told.trouble, told.problems]);
  if (what === seen) return;
  seen = what;
  // Errors speak up; warnings wait in the corner until somebody asks for them.
  folded = !grave;
  host?.remove();
  host = part("div", "");
  host.id = "learnscape-preview";
  const shadow = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("overlay.css", place);
  shadow.append(sheet, panel(told, grave));
  document.documentElement.append(host);
}

function panel(told, grave) {
  const area = part("section", "", grave ? "panel grave" : "panel");
  area.setAttribute("aria-label", "Preview");
  const counts = [counted(told.errors, "error"), counted(told.warnings, "warning")];
  const title = told.trouble ? "The hub can't be built" : counts.filter(Boolean).join(", ");
  const list = part("ol", "");
  if (told.trouble) list.append(part("li", told.trouble, "error"));
  list.append(...told.problems.map(item));
  const rest = told.errors + told.warnings - told.problems.length;
  if (rest > 0) list.append(part("li", `… and ${rest} more; the terminal and learnscape check show them.`));
  const button = part("button", "");
  button.type = "button";
  const headline = part("span", title, "title");
  button.append(headline);
  const state = told.published ? "What has an error is left out." : "This page is as it was before.";
  if (grave) button.append(part("span", state, "note"));
  const fold = () => {
    button.setAttribute("aria-expanded", String(!folded));
    list.hidden = folded;
  };
  button.onclick = () => { folded = !folded; fold(); };
  fold();
  // Told to those who can't see it, too.
  const status = part("div", "", "head");
  status.setAttribute("role", grave ? "alert" : "status");
  status.append(button);
  area.append(status, list);
  return area;
}

function item(problem) {
  const one = part("li", "", problem.severity);
  const head = part("p", "", "where");
  head.append(part("b", problem.place), " ", part("span", `${problem.severity} ${problem.code}`));
  one.append(head, part("p", problem.message));
  if (problem.hint) one.append(part("p", problem.hint, "hint"));
  return one;
}

function counted(number, noun) {
  if (!number) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/* Text only: what a problem repeats was written by others. */
function part(name, text, kind = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !host || folded) return;
  host.shadowRoot.querySelector("button").click();
});
