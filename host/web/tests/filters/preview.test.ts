import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createApp, nextTick, ref, type App } from 'vue'
import { previewFilters, type PreviewRequest } from '@/api/filters'
import { useFilterPreview } from '@/composables/useFilterPreview'

vi.mock('@/api/filters', () => ({ previewFilters: vi.fn() }))

const asked = vi.mocked(previewFilters)
const open = new Set<string>()
let made = 0

beforeEach(() => {
  vi.useFakeTimers()
  asked.mockReset().mockImplementation(async () => ({ image: new Blob(['x']), outputs: 2 }))
  open.clear()
  made = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${++made}`
    open.add(url)
    return url
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void open.delete(url))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const wish = (picture: number, amount: number): PreviewRequest => ({ picture, steps: [{ filter: 'f', arguments: { amount } }] })

function mount(first: PreviewRequest | null) {
  const wanted = ref<PreviewRequest | null>(first)
  const stamp = ref('1')
  let preview!: ReturnType<typeof useFilterPreview>
  const app: App = createApp({
    setup() {
      preview = useFilterPreview(wanted, stamp)
      return () => null
    },
  })
  app.mount(document.createElement('div'))
  return { wanted, stamp, preview, app }
}

const settle = async (): Promise<void> => {
  await nextTick()
  await vi.advanceTimersByTimeAsync(30)
}

it('keeps one image and lets go of every other', async () => {
  const { wanted, preview, app } = mount(wish(1, 0))
  await settle()
  for (const amount of [1, 2, 3]) {
    wanted.value = wish(1, amount)
    await settle()
  }
  expect([preview.url.value, [...open], preview.outputs.value, asked.mock.calls.length]).toEqual(['blob:4', ['blob:4'], 2, 4])
  app.unmount()
  expect(open.size).toBe(0)
})

it('never shows one picture as another', async () => {
  const { wanted, preview } = mount(wish(1, 0))
  await settle()
  asked.mockReturnValueOnce(new Promise(() => {}))
  wanted.value = wish(2, 0)
  await nextTick()
  expect([preview.url.value, asked.mock.calls.length]).toEqual([null, 2])
})

it('asks again when a filter was replaced, and not when nothing is new', async () => {
  const { wanted, stamp } = mount(wish(1, 0))
  await settle()
  wanted.value = wish(1, 0)
  await settle()
  expect(asked.mock.calls.length).toBe(1)
  stamp.value = '2'
  await settle()
  expect(asked.mock.calls.length).toBe(2)
})

it('keeps the last image while the newest wish is refused', async () => {
  const { wanted, preview } = mount(wish(1, 0))
  await settle()
  asked.mockRejectedValueOnce(new Error('no'))
  wanted.value = wish(1, 9)
  await settle()
  expect([preview.url.value, (preview.error.value as Error).message, preview.busy.value]).toEqual(['blob:1', 'no', false])
  wanted.value = null
  await settle()
  expect([preview.url.value, preview.error.value, open.size]).toEqual([null, null, 0])
})
