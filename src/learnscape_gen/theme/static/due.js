/* Says of a date how far off it is, and marks what is overdue. */
for (const date of document.querySelectorAll("[data-due]")) {
  const days = Math.ceil((Date.parse(date.dateTime) - Date.now()) / 864e5);
  const words = new Intl.RelativeTimeFormat(date.lang, { numeric: "auto" });
  const far = days ** 2 < 3600 ? [days, "day"] : [Math.round(days / 30), "month"];
  date.after(" · ", words.format(...far));
  if (days >= 0) continue;
  const flag = document.createElement("b");
  flag.className = "flag";
  flag.textContent = date.dataset.due;
  date.before(flag, " ");
}
