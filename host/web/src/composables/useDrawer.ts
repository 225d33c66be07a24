import { nextTick, watch, type ComponentPublicInstance } from 'vue'
import { useShell } from '@/stores/shell'

/** The sidebar as a drawer takes the focus when it opens and gives it back when it closes. */
export function useDrawer() {
  const shell = useShell()
  let drawer: HTMLElement | null = null
  let before: Element | null = null

  watch(
    () => shell.drawerOpen,
    async (isOpen) => {
      if (isOpen) before = document.activeElement
      await nextTick()
      if (isOpen) drawer?.querySelector<HTMLElement>('a, button')?.focus()
      // A page that was gone to has its own idea of what comes first.
      else if (before instanceof HTMLElement && (document.activeElement === document.body || drawer?.contains(document.activeElement))) before.focus()
    },
  )

  return { element: (component: Element | ComponentPublicInstance | null) => (drawer = component && '$el' in component ? (component.$el as HTMLElement) : null) }
}
