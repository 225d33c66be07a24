import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { StreamState } from '@/lib/eventStream'
import { OwnEdits } from '@/lib/ownEdits'

/** The connection to the server's events and what others changed since the last look. */
export const useLive = defineStore('live', () => {
  const state = ref<StreamState>('closed')
  const wasOpen = ref(false)
  /** A picture that changed three times is one change to look at. */
  const foreign = new Set<number>()
  const foreignChanges = ref(0)
  const own = new OwnEdits()

  function setState(next: StreamState): void {
    state.value = next
    if (next === 'open') wasOpen.value = true
  }

  function noteForeign(ids: readonly number[]): void {
    for (const id of ids) foreign.add(id)
    foreignChanges.value = foreign.size
  }

  function forgetForeign(): void {
    foreign.clear()
    foreignChanges.value = 0
  }

  return { state, wasOpen, foreignChanges, own, setState, noteForeign, forgetForeign }
})
