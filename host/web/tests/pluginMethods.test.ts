import { describe, expect, it } from 'vitest'
import { createApp, h, nextTick } from 'vue'
import type { PluginMethod, PluginReload } from '@/api/types'
import PluginFaults from '@/features/plugins/PluginFaults.vue'
import PluginMethods from '@/features/plugins/PluginMethods.vue'
import ReloadHistory from '@/features/plugins/ReloadHistory.vue'
import { i18n } from '@/i18n'
import { latencyPlace } from '@/lib/latency'
import { nextSort, sortMethods } from '@/lib/pluginMethods'

const method = (name: string, more: Partial<PluginMethod> = {}): PluginMethod => ({
  contract: 'tagging.tagger',
  capability: 'acme.warm',
  method: name,
  calls: 1,
  failures: 0,
  p50Ms: 1,
  p99Ms: 2,
  allocatedBytes: null,
  processorMs: null,
  allocationSamples: 0,
  ...more,
})

function mount(component: Parameters<typeof h>[0], props: Record<string, unknown>): HTMLElement {
  const place = document.createElement('div')
  createApp({ render: () => h(component as never, props) }).use(i18n).mount(place)
  return place
}
const names = (place: HTMLElement): string[] => [...place.querySelectorAll('tbody th code')].map((code) => code.textContent)

describe('latencyPlace', () => {
  it('spreads durations by their order of magnitude', () => {
    expect(latencyPlace(1, 1, 10_000)).toBe(0)
    expect(latencyPlace(100, 1, 10_000)).toBeCloseTo(0.5)
    expect(latencyPlace(10_000, 1, 10_000)).toBe(1)
  })
  it('stays within the scale, whatever comes', () => {
    expect(latencyPlace(0, 0, 50)).toBe(0)
    expect(latencyPlace(99, 1, 50)).toBe(1)
    expect(latencyPlace(5, 5, 5)).toBe(1)
  })
})

describe('sortMethods', () => {
  const some = [method('B', { calls: 5, allocatedBytes: 10 }), method('A', { calls: 9 }), method('C', { calls: 5, allocatedBytes: 900 })]
  it('puts much first, and equals by name', () => expect(sortMethods(some, { column: 'calls', descending: true }).map((one) => one.method)).toEqual(['A', 'B', 'C']))
  it.each([true, false])('leaves the unknown for the end (descending: %s)', (descending) =>
    expect(sortMethods(some, { column: 'allocatedBytes', descending }).at(-1)!.method).toBe('A'),
  )
  it('turns round on a second press', () => {
    expect(nextSort({ column: 'calls', descending: true }, 'calls')).toEqual({ column: 'calls', descending: false })
    expect(nextSort({ column: 'calls', descending: true }, 'method')).toEqual({ column: 'method', descending: false })
    expect(nextSort({ column: 'calls', descending: true }, 'p99Ms')).toEqual({ column: 'p99Ms', descending: true })
  })
})

describe('PluginMethods', () => {
  it('sorts by the column that is pressed and says so to everybody', async () => {
    const place = mount(PluginMethods, { methods: [method('Often', { calls: 90 }), method('Slow', { calls: 3, p99Ms: 4_000, failures: 2, allocatedBytes: 2_048 })] })
    expect(names(place)).toEqual(['Often', 'Slow'])
    expect(place.querySelector('th.calls')!.getAttribute('aria-sort')).toBe('descending')
    place.querySelector<HTMLElement>('[data-column="p99Ms"]')!.click()
    await nextTick()
    expect(names(place)).toEqual(['Slow', 'Often'])
    expect(place.querySelector('th.calls')!.getAttribute('aria-sort')).toBe('none')
    expect(place.querySelector('th.p99Ms')!.getAttribute('aria-sort')).toBe('descending')
    expect(place.querySelector('tbody tr')!.textContent).toContain('4 s')
    expect(place.querySelector('tbody tr')!.textContent).toContain('2 KB')
    expect(place.querySelector('tbody tr .trouble')!.textContent).toBe('2')
  })
  it('shows few of many until it is asked for all', async () => {
    const place = mount(PluginMethods, { methods: Array.from({ length: 20 }, (_, i) => method(`M${i}`)) })
    expect(names(place)).toHaveLength(8)
    place.querySelector<HTMLElement>('[data-testid="plugin-methods-all"]')!.click()
    await nextTick()
    expect(names(place)).toHaveLength(20)
  })
})

describe('PluginFaults', () => {
  it('shows text that a plugin chose as text', () => {
    const place = mount(PluginFaults, { faults: [{ at: '2026-01-01T00:00:00Z', capability: 'acme.warm', method: 'TagAsync', code: 'PH4301', message: '<img src=x onerror=alert(1)>' }] })
    expect(place.querySelector('img')).toBeNull()
    expect(place.textContent).toContain('<img src=x')
    expect(place.textContent).toContain('PH4301')
  })
})

describe('ReloadHistory', () => {
  const reload: PluginReload = {
    at: '2026-01-01T00:00:00Z',
    kind: 'replaced',
    fromVersion: '1.0.0',
    toVersion: '1.1.0',
    reason: 'its files changed',
    steps: [],
    totalMs: 20,
    unload: 'proved',
    proofMs: 12,
    problem: null,
    cure: null,
  }
  const row = (more: Partial<PluginReload>): string => mount(ReloadHistory, { reloads: [{ ...reload, ...more }] }).textContent
  it('names versions, reason and proof', () => {
    expect(row({})).toContain('1.0.0 → 1.1.0')
    expect(row({})).toContain('Its files changed')
    expect(row({})).toContain('gone after 12 ms')
    expect(row({ toVersion: null })).toContain('1.0.0 → –')
    expect(row({ toVersion: '1.0.0' })).not.toContain('→')
  })
  it('says what holds code that did not go, and what to do', () => {
    const text = row({ unload: 'leaked', problem: 'PH1307: It is held by Acme.Cache.', cure: 'Restart.' })
    expect(text).toContain('still in memory')
    expect(text).toContain('Acme.Cache')
    expect(text).toContain('Restart.')
  })
  it('says that a new version did not start', () => expect(row({ kind: 'failed' })).toContain('failed'))
})
