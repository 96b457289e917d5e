/* On every page: "/" leads to the search box, unless one is writing something. */
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable]")) return;
  const box = document.getElementById("_q");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
