import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface Toast {
  id: number
  text: string
  kind: 'info' | 'success' | 'error'
  action: { label: string; run: () => void } | null
}

const SHORT_MS = 5_000
const WITH_ACTION_MS = 10_000
const MOST = 4

export const useToasts = defineStore('toasts', () => {
  const toasts = ref<Toast[]>([])
  const timers = new Map<number, ReturnType<typeof setTimeout>>()
  let nextId = 1

  function dismiss(id: number): void {
    clearTimeout(timers.get(id))
    timers.delete(id)
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }

  function arm(id: number): void {
    const toast = toasts.value.find((t) => t.id === id)
    if (!toast) return
    clearTimeout(timers.get(id))
    const ms = toast.action || toast.kind === 'error' ? WITH_ACTION_MS : SHORT_MS
    timers.set(id, setTimeout(() => dismiss(id), ms))
  }

  /** Nobody should lose a race against a toast: hovering or focusing it stops the clock. */
  function hold(id: number): void {
    clearTimeout(timers.get(id))
  }

  function show(text: string, options: Partial<Pick<Toast, 'kind' | 'action'>> = {}): number {
    const id = nextId++
    toasts.value = [...toasts.value, { id, text, kind: options.kind ?? 'info', action: options.action ?? null }].slice(-MOST)
    arm(id)
    return id
  }

  return { toasts, show, dismiss, hold, arm }
})
