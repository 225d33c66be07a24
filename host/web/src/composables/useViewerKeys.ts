import { onBeforeUnmount, onMounted } from 'vue'
import { hasModifier, isTyping } from '@/lib/keys'
import { usePreferences } from '@/stores/preferences'

export interface ViewerKeyActions {
  isBlocked: () => boolean
  step: (by: number) => void
  go: (to: 'first' | 'last') => void
  rate: (stars: number) => unknown
  trash: () => void
  restore: () => void
  tags: () => void
  addTo: () => void
  info: () => void
  filmstrip: () => void
  filters: () => void
  zoomToggle: () => void
  zoom: (factor: number) => void
  pan: (x: number, y: number) => void
  close: () => void
}

const PAN_PIXELS = 90
const ZOOM_STEP = 1.25
const PAGE = 10

export function useViewerKeys(actions: ViewerKeyActions): void {
  const preferences = usePreferences()

  const named: Record<string, (event: KeyboardEvent) => void> = {
    ArrowLeft: (e) => (e.shiftKey ? actions.pan(PAN_PIXELS, 0) : actions.step(-1)),
    ArrowRight: (e) => (e.shiftKey ? actions.pan(-PAN_PIXELS, 0) : actions.step(1)),
    ArrowUp: () => actions.pan(0, PAN_PIXELS),
    ArrowDown: () => actions.pan(0, -PAN_PIXELS),
    Home: () => actions.go('first'),
    End: () => actions.go('last'),
    PageUp: () => actions.step(-PAGE),
    PageDown: () => actions.step(PAGE),
    Escape: actions.close,
    Delete: actions.trash,
  }
  const letters: Record<string, () => void> = {
    t: actions.tags,
    b: actions.addTo,
    i: actions.info,
    f: actions.filmstrip,
    e: actions.filters,
    z: actions.zoomToggle,
    r: actions.restore,
    '+': () => actions.zoom(ZOOM_STEP),
    '=': () => actions.zoom(ZOOM_STEP),
    '-': () => actions.zoom(1 / ZOOM_STEP),
  }

  function find(event: KeyboardEvent): (() => void) | null {
    const act = named[event.key]
    if (act) return () => act(event)
    if (!preferences.letterKeys) return null
    if (/^[0-5]$/.test(event.key)) return () => actions.rate(Number(event.key))
    return letters[event.key.toLowerCase()] ?? null
  }

  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || actions.isBlocked() || isTyping(event) || hasModifier(event)) return
    const target = event.target as Element
    if (target.closest?.('[role="menu"]')) return
    const act = find(event)
    if (!act) return
    event.preventDefault()
    act()
  }

  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
