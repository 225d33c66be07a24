import { nextTick, watch, type Ref } from 'vue'

/** Gives the focus back to where it was before something opened, however that was closed. */
export function useFocusReturn(isOpen: Ref<boolean>, fallback: () => void): void {
  let before: Element | null = null

  // Before anything is rendered: what becomes inert loses the focus.
  watch(isOpen, async (open) => {
    if (open) {
      before = document.activeElement
      return
    }
    await nextTick()
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus()
    if (document.activeElement === document.body) fallback()
  })
}
