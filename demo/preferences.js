// Before the first paint: what the reader chose last time, so that nothing flashes or jumps.
(function () {
  var kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('ward-demo') || '{}') || {};
  } catch {
    // Storage is blocked: the page starts as it is.
  }
  var root = document.documentElement;
  var dark = window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = kept.theme || (dark ? 'dark' : 'light');
  root.dataset.palette = kept.palette || 'song-da';
  if (kept.language) root.lang = kept.language;
  if (kept.size) root.style.setProperty('--size', String(kept.size));
})();
