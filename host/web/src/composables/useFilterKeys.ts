import { onBeforeUnmount, onMounted } from 'vue'
import { hasModifier, isTyping } from '@/lib/keys'
import { usePreferences } from '@/stores/preferences'

export interface FilterKeyActions {
  isBlocked: () => boolean
  hold: (on: boolean) => void
  close: () => void
}

/** What is open above the panel takes the keys for itself, wherever the focus is. */
const ABOVE = '[data-reka-popper-content-wrapper], .dialog'

/** Keys of the filters: Escape leaves, O shows the original while it is held. */
export function useFilterKeys(actions: FilterKeyActions): void {
  const preferences = usePreferences()

  function onDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || actions.isBlocked() || document.querySelector(ABOVE) !== null) return
    if (event.key === 'Escape') actions.close()
    else if (event.key.toLowerCase() === 'o' && preferences.letterKeys && !hasModifier(event) && !isTyping(event)) actions.hold(true)
    else return
    event.preventDefault()
  }

  const onUp = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === 'o') actions.hold(false)
  }
  const release = (): void => actions.hold(false)
  const handlers = { keydown: onDown, keyup: onUp, blur: release } as const

  onMounted(() => {
    for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, handler as EventListener)
  })
  onBeforeUnmount(() => {
    for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, handler as EventListener)
  })
}
