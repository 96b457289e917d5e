/* Says how far off a date is, and marks what is overdue. */
for (const date of document.querySelectorAll("[data-due]")) {
  const days = Math.ceil((Date.parse(date.dateTime) - Date.now()) / 864e5);
  const far = Math.abs(days) < 60 ? [days, "day"] : [Math.round(days / 30), "month"];
  const words = new Intl.RelativeTimeFormat(date.lang, { numeric: "auto" });
  date.after(" · ", words.format(...far));
  if (days >= 0) continue;
  const flag = document.createElement("b");
  flag.className = "flag";
  flag.append(date.dataset.due);
  date.before(flag, " ");
}
