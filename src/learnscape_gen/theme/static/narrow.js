/*
 * Narrows the posts of a page by time, access and type. The choice stands in the address and
 * nowhere else; all words come from the page. What a tally is, pages/tally.py tells.
 */
const bar = document.getElementById("_narrow");
const nothing = document.getElementById("_nothing-fits").content.firstElementChild;

const { root, language, of } = bar.dataset;
const status = bar.querySelector("[role=status]");
const written = new Intl.NumberFormat(language);
const ENOUGH = { "": /./, free: /f/, login: /[fl]/ };
const counts = new Map();
for (const place of document.querySelectorAll("main [data-tally]:not([role=status])")) {
  const number = place.querySelector(".count:not(.none)")?.firstChild;
  counts.set(place, { number, all: number?.data });
}
const lists = [...document.querySelectorAll(".entries:has(> [data-type])")];

/** The words of a text with its numbers in it. */
function said(text, numbers) {
  return text.replace(/%\((\w+)\)s/g, (_, name) => written.format(numbers[name]));
}

/** What the reader has chosen, as a query without what is not. */
function asked() {
  const chosen = [...new FormData(bar)].filter(([, value]) => value);
  return new URLSearchParams(chosen).toString();
}

/** A function that tells of a post whether it fits, and if not, what nobody told of it. */
function judge() {
  const form = new FormData(bar);
  const most = Number(form.get("minutes"));
  const enough = ENOUGH[form.get("access")];
  const types = form.getAll("type").map((type) => type[0]);
  return (minutes, access, type) => {
    if (types.length && !types.includes(type)) return "no";
    const inTime = !most || minutes <= most;
    const open = enough.test(access);
    if (inTime && open) return "fits";
    if (open && Number.isNaN(minutes)) return "noMinutes";
    return inTime && access === "-" ? "noAccess" : "no";
  };
}

/** How many of a tally fit, and how many do not because something was not told. */
function counted(tally, verdict) {
  const found = { fits: 0, noMinutes: 0, noAccess: 0, no: 0, total: 0 };
  for (const [, limit, access, type, count] of tally.matchAll(/(\d+|[+?])(.)(\w)(\d*)/g)) {
    const minutes = { "+": Infinity, "?": NaN }[limit] ?? Number(limit);
    found[verdict(minutes, access, type)] += Number(count || 1);
    found.total += Number(count || 1);
  }
  return found;
}

/** Hide the entries of a list that do not fit, and return how many are left. */
function sift(list, verdict) {
  let left = 0;
  for (const entry of list.children) {
    const { minutes, access = "-", type } = entry.dataset;
    entry.hidden = verdict(Number(minutes ?? NaN), access[0], type[0]) !== "fits";
    left += !entry.hidden;
  }
  list.hidden = !left;
  if (list.nextElementSibling?.matches(".nothing-fits")) list.nextElementSibling.remove();
  if (!left) list.after(nothing.cloneNode(true));
  return left;
}

/** Keep the choice in links to pages that can be narrowed, too: home, and all below work/. */
function carry(query) {
  const home = new URL(root, location.href);
  for (const link of document.links) {
    const { origin, pathname } = link;
    const below = pathname.startsWith(`${home.pathname}work/`) && pathname.endsWith("/");
    if (origin !== home.origin || link.getAttribute("href")[0] === "#") continue;
    if (below || pathname === home.pathname) link.search = query;
  }
}

/** Show what fits, count it, and say so. */
function narrow() {
  const [query, verdict] = [asked(), judge()];
  const left = new Map(lists.map((list) => [list, sift(list, verdict)]));
  document.body.classList.toggle("narrowed", query);
  for (const [place, { number, all }] of counts) {
    const { fits, total } = counted(place.dataset.tally, verdict);
    place.classList.toggle("unfit", query && !fits);
    if (number) number.data = query ? said(of, { fitting: fits, total }) : all;
    const elsewhere = place.querySelector("[data-elsewhere]");
    const more = fits - left.get(place.querySelector(".entries"));
    if (!elsewhere) continue;
    elsewhere.textContent = query && more ? said(elsewhere.dataset.elsewhere, { count: more }) : "";
  }
  const { fits, total, noMinutes, noAccess } = counted(status.dataset.tally, verdict);
  const told = [
    status.dataset.fits.replace("%(count)s", said(of, { fitting: fits, total })),
    noMinutes && said(status.dataset.noMinutes, { count: noMinutes }),
    noAccess && said(status.dataset.noAccess, { count: noAccess }),
    status.dataset.some,
  ];
  status.textContent = query ? told.filter(Boolean).join(" · ") : "";
  carry(query);
}

/** Choose what the address asks for; what it may not ask for is passed over. */
function recall() {
  bar.reset();
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = [...bar.elements].find((each) => each.name === name && each.value === value);
    if (field) field.checked = true;
  }
  narrow();
}

/** Put the choice into the address, as a step that one can go back from. */
function choose() {
  const query = asked();
  history.pushState(null, "", location.pathname + (query && `?${query}`) + location.hash);
  narrow();
}

bar.addEventListener("change", choose);
bar.addEventListener("submit", (event) => event.preventDefault());
addEventListener("popstate", recall);
document.addEventListener("click", ({ target }) => {
  if (!target.closest("[data-widen]")) return;
  bar.reset();
  choose();
  bar.querySelector("input").focus();
});
recall();
