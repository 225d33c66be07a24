import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Which parts of the frame are open; nothing here is worth a place in the address. */
export const useShell = defineStore('shell', () => {
  const drawerOpen = ref(false)
  const paletteOpen = ref(false)
  const helpOpen = ref(false)
  const importOpen = ref(false)
  const exportOpen = ref(false)
  const tagRequested = ref(false)
  const searchRequested = ref(false)
  const announcement = ref('')

  /** Says something to screen readers without showing it. */
  function announce(text: string): void {
    announcement.value = text
  }

  return { drawerOpen, paletteOpen, helpOpen, importOpen, exportOpen, tagRequested, searchRequested, announcement, announce }
})
