import { onBeforeUnmount, onMounted } from 'vue'
import { hasModifier, isTyping } from '@/lib/keys'
import { usePreferences } from '@/stores/preferences'
import { useShell } from '@/stores/shell'
import { useEdits } from './useEdits'

/** Keys that work everywhere. */
export function useGlobalKeys(): void {
  const shell = useShell()
  const preferences = usePreferences()
  const edits = useEdits()

  function onKey(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey
    if (command && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      shell.paletteOpen = !shell.paletteOpen
      return
    }
    if (event.defaultPrevented || isTyping(event)) return
    if (command && !event.shiftKey && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      void edits.undo()
    } else if (event.key === 'F1' || (event.key === '?' && !hasModifier(event) && preferences.letterKeys)) {
      event.preventDefault()
      shell.helpOpen = true
    }
  }

  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
