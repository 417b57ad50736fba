const KEY = 'yinju.preferences'; // read by theme.js as well

/** Theme (`light`, `dark`, `system`) and language (`zh-Hans`, `en`) as chosen in this browser. */
export function readPreferences() {
  const defaults = { theme: 'system', language: 'zh-Hans' };
  try {
    return { ...defaults, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return defaults; // storage switched off or unreadable
  }
}

/** Applies preferences to the page at once and keeps them where the browser lets us. */
export function applyPreferences({ theme, language }) {
  const root = document.documentElement;
  root.lang = language;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, language }));
  } catch {
    return; // they hold until the page is closed
  }
}
