// Light or dark as the reader chose, before anything is drawn. Only a press of the switch is kept.
(() => {
  const themes = ["auto", "light", "dark"], key = "learnscape-theme";
  const {dataset} = document.documentElement;
  const bars = [...document.querySelectorAll("meta[name=theme-color]")];
  const colours = bars.map(bar => bar.content);
  const show = theme => {
    const at = Math.max(0, themes.indexOf(theme));
    dataset.theme = themes[at];
    bars.forEach((bar, own) => bar.content = colours[at ? at - 1 : own]);
  };
  const read = () => {
    try { show(localStorage[key]); } catch { show(); }
  };
  read();
  for (const event of ["pageshow", "storage"]) addEventListener(event, read);
  addEventListener("click", ({target}) => {
    if (!target.closest(".theme-switch")) return;
    show(themes[(themes.indexOf(dataset.theme) + 1) % 3]);
    try {
      if (dataset.theme === "auto") delete localStorage[key];
      else localStorage[key] = dataset.theme;
    } catch {}
  });
})();
