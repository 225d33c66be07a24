import { defineStore } from 'pinia'
import { reactive, toRefs, watch } from 'vue'
import type { CollectionKind } from '@/api/collections'
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
  /** Sections of the sidebar that show their titles only. */
  folded: CollectionKind[]
  openProjects: number[]
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
    folded: [],
    openProjects: [],
  }
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences> | null
    const merged = { ...defaults, ...stored }
    if (!CELL_SIZES.includes(merged.cellSize as (typeof CELL_SIZES)[number])) merged.cellSize = defaults.cellSize
    if (!GRID_LAYOUTS.includes(merged.layout)) merged.layout = defaults.layout
    if (!Array.isArray(merged.badges)) merged.badges = defaults.badges
    if (!Array.isArray(merged.folded)) merged.folded = defaults.folded
    if (!Array.isArray(merged.openProjects)) merged.openProjects = defaults.openProjects
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

  const toggled = <T>(list: readonly T[], value: T): T[] => (list.includes(value) ? list.filter((other) => other !== value) : [...list, value])
  const toggleBadge = (name: BadgeName): void => void (values.badges = toggled(values.badges, name))
  const toggleFolded = (kind: CollectionKind): void => void (values.folded = toggled(values.folded, kind))
  const toggleProject = (id: number): void => void (values.openProjects = toggled(values.openProjects, id))

  return { ...toRefs(values), stepCellSize, toggleBadge, toggleFolded, toggleProject }
})
