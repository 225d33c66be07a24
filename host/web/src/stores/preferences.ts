import { defineStore } from 'pinia'
import { reactive, toRefs, watch } from 'vue'
import { CELL_SIZES } from '@/lib/gridLayout'

export type ThemeChoice = 'system' | 'dark' | 'light'
export type Locale = 'en' | 'de'

interface Preferences {
  theme: ThemeChoice
  locale: Locale
  cellSize: number
  wholePictures: boolean
  filmstrip: boolean
  viewerInfo: boolean
  letterKeys: boolean
}

const KEY = 'pluginhost.preferences'

function initial(): Preferences {
  const defaults: Preferences = {
    theme: 'system',
    locale: navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en',
    cellSize: 200,
    wholePictures: false,
    filmstrip: true,
    viewerInfo: false,
    letterKeys: true,
  }
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences> | null
    const merged = { ...defaults, ...stored }
    if (!CELL_SIZES.includes(merged.cellSize as (typeof CELL_SIZES)[number])) merged.cellSize = defaults.cellSize
    if (merged.locale !== 'de' && merged.locale !== 'en') merged.locale = defaults.locale
    return merged
  } catch {
    return defaults
  }
}

/** What this browser remembers; nothing of it is on the server. */
export const usePreferences = defineStore('preferences', () => {
  const values = reactive(initial())
  const system = window.matchMedia('(prefers-color-scheme: dark)')

  const applyTheme = (): void => {
    const dark = values.theme === 'dark' || (values.theme === 'system' && system.matches)
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#0f1216' : '#ffffff')
  }

  watch(
    values,
    () => {
      applyTheme()
      try {
        localStorage.setItem(KEY, JSON.stringify(values))
      } catch {
        // Storage may be refused or full; the choice then lasts as long as the tab.
      }
    },
    { immediate: true },
  )
  system.addEventListener('change', applyTheme)

  function stepCellSize(by: number): void {
    const at = CELL_SIZES.indexOf(values.cellSize as (typeof CELL_SIZES)[number])
    values.cellSize = CELL_SIZES[Math.min(CELL_SIZES.length - 1, Math.max(0, at + by))]!
  }

  return { ...toRefs(values), stepCellSize }
})
