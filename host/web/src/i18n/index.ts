import { createI18n } from 'vue-i18n'
import type { Locale } from '@/stores/preferences'
import en from './en'
import type packages from './packages/en'
import type tools from './tools/en'

export type Messages = typeof en & typeof packages & typeof tools

export const i18n = createI18n({
  legacy: false,
  locale: 'en' as Locale,
  fallbackLocale: 'en',
  messages: { en } as unknown as Record<Locale, Messages>,
})

/** English is always there; other languages are fetched when chosen. */
export async function setLocale(locale: Locale): Promise<void> {
  if (locale === 'de' && !i18n.global.availableLocales.includes('de')) {
    i18n.global.setLocaleMessage('de', (await import('./de')).default)
  }
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}
