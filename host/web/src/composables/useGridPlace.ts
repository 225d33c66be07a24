import { watch, type Ref } from 'vue'

const PREFIX = 'pluginhost.place.'

/** Reloading a view, or coming back to it, shows the rows that were on screen. */
export function useGridPlace(place: () => string, total: Ref<number>, scrollTo: (position: number) => void) {
  let restored: string | null = null

  watch(
    [place, total],
    ([name, count]) => {
      if (count === 0 || restored === name) return
      const changed = restored !== null
      restored = name
      const position = Number(sessionStorage.getItem(PREFIX + name))
      if (changed || position > 0) requestAnimationFrame(() => scrollTo(Math.min(position || 0, count - 1)))
    },
    { flush: 'post' },
  )

  function remember(position: number): void {
    if (restored === place()) sessionStorage.setItem(PREFIX + place(), String(position))
  }

  return { remember }
}
