import { onBeforeUnmount, onMounted } from 'vue'
import { hasModifier, isTyping } from '@/lib/keys'
import { usePreferences } from '@/stores/preferences'

export interface FilterKeyActions {
  isBlocked: () => boolean
  hold: (on: boolean) => void
  close: () => void
  undo: () => void
  redo: () => void
}

/** What is open above the panel takes the keys for itself, wherever the focus is. */
const ABOVE = '[data-reka-popper-content-wrapper], .dialog'

/** Keys of the filters: Escape leaves, O shows the original while it is held, undo is for the steps. */
export function useFilterKeys(actions: FilterKeyActions): void {
  const preferences = usePreferences()

  function onDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || actions.isBlocked() || document.querySelector(ABOVE) !== null) return
    if (event.key === 'Escape') actions.close()
    else if (event.key.toLowerCase() === 'o' && preferences.letterKeys && !hasModifier(event) && !isTyping(event)) actions.hold(true)
    else return
    event.preventDefault()
  }

  /** Takes the steps back, not the last change of the library, which the same key does elsewhere; so it listens before that. */
  function onUndo(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    if (!isUndo || actions.isBlocked() || isTyping(event)) return
    event.preventDefault()
    if (event.shiftKey) actions.redo()
    else actions.undo()
  }

  const onUp = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 'o') actions.hold(false)
  }
  const release = (): void => actions.hold(false)
  const handlers = { keydown: onDown, keyup: onUp, blur: release } as const

  onMounted(() => {
    window.addEventListener('keydown', onUndo, true)
    for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, handler as EventListener)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onUndo, true)
    for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, handler as EventListener)
  })
}
