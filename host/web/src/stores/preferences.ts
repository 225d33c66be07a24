import { defineStore } from 'pinia'
import { reactive, toRefs, watch } from 'vue'
import { CELL_SIZES } from '@/lib/grid/geometry'

export type ThemeChoice = 'system' | 'dark' | 'light'
export type Locale = 'en' | 'de'
export const GRID_LAYOUTS = ['square', 'justified'] as const
export type GridLayoutName = (typeof GRID_LAYOUTS)[number]
export const BADGES = ['stars', 'stack', 'generated', 'format', 'resolution', 'name'] as const
export type BadgeName = (typeof BADGES)[number]

interface Preferences {
  theme: ThemeChoice
  locale: Locale
  cellSize: number
  layout: GridLayoutName
  wholePictures: boolean
  badges: BadgeName[]
  filmstrip: boolean
  viewerInfo: boolean
  letterKeys: boolean
}

const KEY = 'pluginhost.preferences'

function initial(): Preferences {
  const defaults: Preferences = {
    theme: 'system',
    locale: navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en',
    // Three pictures side by side on a phone.
    cellSize: window.innerWidth < 600 ? 128 : 200,
    layout: 'square',
    wholePictures: false,
    badges: ['stars', 'stack', 'generated'],
    filmstrip: true,
    viewerInfo: false,
    letterKeys: true,
  }
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences> | null
    const merged = { ...defaults, ...stored }
    if (!CELL_SIZES.includes(merged.cellSize as (typeof CELL_SIZES)[number])) merged.cellSize = defaults.cellSize
    if (!GRID_LAYOUTS.includes(merged.layout)) merged.layout = defaults.layout
    if (!Array.isArray(merged.badges)) merged.badges = defaults.badges
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

  function toggleBadge(name: BadgeName): void {
    values.badges = values.badges.includes(name) ? values.badges.filter((other) => other !== name) : [...values.badges, name]
  }

  return { ...toRefs(values), stepCellSize, toggleBadge }
})
