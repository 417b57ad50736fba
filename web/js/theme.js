// A classic script in the head: the chosen theme and language hold before the first paint.
(() => {
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem('yinju.preferences') ?? '{}');
  } catch {
    saved = {}; // storage switched off or unreadable: the page's defaults hold
  }
  const root = document.documentElement;
  if (saved.theme === 'light' || saved.theme === 'dark') root.dataset.theme = saved.theme;
  if (saved.language === 'en') root.lang = 'en';
})();
