/* Says how far off a day is, and shows the mark that stands before it where it has passed. */
for (const day of document.querySelectorAll("[data-due]")) {
  const left = Math.ceil((Date.parse(day.dateTime) - Date.now()) / 864e5);
  const far = Math.abs(left) < 60 ? [left, "day"] : [Math.round(left / 30), "month"];
  const words = new Intl.RelativeTimeFormat(day.lang, { numeric: "auto" });
  day.after(" · ", words.format(...far));
  if (left < 0) day.before(day.previousElementSibling?.content ?? "");
}
