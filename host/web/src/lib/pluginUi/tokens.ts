import type { Theme } from 'pluginhost-ui'
import sheet from '@/styles/tokens.css?raw'

const NAMES: readonly string[] = [...new Set(sheet.match(/--[a-z0-9-]+(?=:)/g))]

/** The theme as it is now, for parts that do not inherit it. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement)
  const name = document.documentElement.dataset.theme === 'light' ? 'light' : 'dark'
  return { name, tokens: Object.fromEntries(NAMES.map((token) => [token, style.getPropertyValue(token).trim()])) }
}
