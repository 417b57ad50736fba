import en from './i18n/en.js';
import zhHans from './i18n/zh-Hans.js';

const WORDS = { 'zh-Hans': zhHans, en };

/** The words for a key in a language; a missing key shows as itself, so that it is noticed. */
export function words(language, key, ...values) {
  const entry = WORDS[language][key] ?? key;
  return typeof entry === 'function' ? entry(...values) : entry;
}
