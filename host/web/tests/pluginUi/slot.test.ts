import '../collections/stage'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp, h, nextTick, ref, type App } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { UiSlot } from '@/api/types'
import SlotHost from '@/features/slots/SlotHost.vue'
import { i18n } from '@/i18n'

const slotOf = (code: string): UiSlot => ({ plugin: 'acme.one', name: 'One', slot: 'page', title: 'Part', module: `data:text/javascript,${encodeURIComponent(code)}`, frame: '', element: 'acme-part', order: 0, isolation: 'page', permissions: [] })
const imported = (): Promise<void> => vi.waitFor(() => expect(log).not.toEqual([]))
let app: App | null = null
let log: string[] = []

function show(code: string) {
  Object.assign(globalThis, { log: (log = []) })
  const part = ref(slotOf(code))
  const place = document.body.appendChild(document.createElement('div'))
  app = createApp({ render: () => h(SlotHost, { part: part.value }) })
  app.use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient: new QueryClient() })
  app.use(createRouter({ history: createMemoryHistory(), routes: [{ path: '/:id?', name: 'plugins', component: {} }] }))
  app.mount(place)
  return { part, place }
}

afterEach(() => {
  app?.unmount()
  vi.useRealTimers()
})

describe('a slot', () => {
  it('says that a part hangs, and what comes late changes nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { place } = show('export const mount = (root) => (log.push("mounting"), new Promise((resolve) => (globalThis.finish = resolve)))')
    await vi.waitFor(() => expect(log).toEqual(['mounting']))
    vi.advanceTimersByTime(10_000)
    await nextTick()
    expect([place.textContent?.includes('PH3092'), place.textContent?.includes('One'), place.querySelector('acme-part')]).toEqual([true, true, null])
    ;(globalThis as unknown as { finish: (unmount: () => void) => void }).finish(() => log.push('unmounted'))
    await vi.waitFor(() => expect(log).toEqual(['mounting', 'unmounted']))
    expect(place.textContent).toContain('PH3092')
  })

  it('mounts the new module when the address changes, and keeps the part when only its title does', async () => {
    const { part, place } = show('export const mount = (root) => (log.push("first"), () => log.push("first gone"))')
    await imported()
    await vi.waitFor(() => expect(place.querySelector('acme-part')).not.toBeNull())
    part.value = { ...part.value, title: 'Renamed' }
    await nextTick()
    expect(log).toEqual(['first'])
    part.value = slotOf('export const mount = (root) => void log.push("second")')
    await vi.waitFor(() => expect(log).toEqual(['first', 'first gone', 'second']))
    expect(place.querySelectorAll('acme-part').length).toBe(1)
  })
})
