import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Language = 'nl' | 'en';
export const LANGUAGES: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

const REMEMBERED = 'leerstroom.language';

void i18next.use(initReactI18next).init({
  lng: localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'nl',
  fallbackLng: 'nl',
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  initAsync: false,
});
document.documentElement.lang = i18next.language;

export function language(): Language {
  return i18next.language === 'en' ? 'en' : 'nl';
}

export async function switchLanguage(to: Language) {
  localStorage.setItem(REMEMBERED, to);
  document.documentElement.lang = to;
  await i18next.changeLanguage(to);
}

/** A key without its plural ending: `pages_one` and `pages_other` are asked for as `pages` with a `count`. */
type Key<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
type Values = Record<string, string | number>;
export type Translate<T> = (key: Key<keyof T & string>, values?: Values) => string;

/**
 * The sentences of one feature in both languages; a missing English one does not compile. `use` is for components,
 * which then follow the language; `get` for everything else.
 */
export function texts<T extends Record<string, string>>(namespace: string, nl: T, en: Record<keyof T, string>) {
  i18next.addResourceBundle('nl', namespace, nl, true, true);
  i18next.addResourceBundle('en', namespace, en, true, true);
  const get: Translate<T> = (key, values) => i18next.t(key, { ns: namespace, ...values });
  function use(): Translate<T> {
    const { t } = useTranslation(namespace);
    return (key, values) => t(key, { ns: namespace, ...values });
  }
  return { get, use };
}
