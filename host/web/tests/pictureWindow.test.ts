import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PictureWindow, type WindowPage } from '@/lib/pictureWindow'

interface Item {
  id: number
}
interface Call {
  offset: number
  limit: number
  signal: AbortSignal
  answer: (page: WindowPage<Item>) => void
  fail: (reason: unknown) => void
}

const TOTAL = 1000
const from = (offset: number, count: number, total = TOTAL): WindowPage<Item> => ({ items: Array.from({ length: Math.max(0, Math.min(count, total - offset)) }, (_, i) => ({ id: 5000 - offset - i })), total })
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

let calls: Call[]
let window: PictureWindow<Item>
const onError = vi.fn()
const answerAll = async (): Promise<void> => {
  for (let guard = 0; guard < 20 && calls.length > 0; guard++) {
    for (const call of calls.splice(0)) call.answer(from(call.offset, call.limit))
    await settle()
  }
}

beforeEach(() => {
  calls = []
  onError.mockReset()
  window = new PictureWindow<Item>({
    pageSize: 10,
    maxPages: 6,
    maxConcurrent: 2,
    idOf: (item) => item.id,
    load: (offset, limit, signal) => new Promise((answer, fail) => calls.push({ offset, limit, signal, answer, fail })),
    onChange: () => {},
    onError,
  })
})

describe('PictureWindow', () => {
  it('asks for the first page only until it knows how many there are', async () => {
    window.show(0, 25)
    expect(calls.map((c) => c.offset)).toEqual([0])
    calls.shift()!.answer(from(0, 10))
    await settle()
    expect(window.total).toBe(TOTAL)
    expect(calls.map((c) => c.offset)).toEqual([10, 20])
  })

  it('jumps anywhere and loads only there', async () => {
    window.show(0, 5)
    await answerAll()
    window.show(700, 715)
    await answerAll()
    expect(window.at(705)).toEqual({ id: 5000 - 705 })
    expect(window.at(300)).toBeUndefined()
    expect(window.positionOf(4295)).toBe(705)
  })

  it('drops requests for what was scrolled past', async () => {
    window.show(0, 5)
    await answerAll()
    window.show(300, 310)
    const passed = calls.splice(0)
    window.show(800, 810)
    expect(passed.every((call) => call.signal.aborted)).toBe(true)
    passed[0]!.answer(from(300, 10))
    await answerAll()
    expect(window.at(300)).toBeUndefined()
    expect(window.at(800)).toBeDefined()
  })

  it('never runs more requests at once than allowed', async () => {
    window.show(0, 5)
    await answerAll()
    window.show(400, 480)
    expect(calls).toHaveLength(2)
  })

  it('forgets the pages farthest from the view', async () => {
    window.show(0, 5)
    await answerAll()
    for (const at of [200, 400, 600, 800]) {
      window.show(at, at + 10)
      await answerAll()
    }
    expect(window.at(0)).toBeUndefined()
    expect(window.at(800)).toBeDefined()
    expect(new Set([...window.loaded()].map(([p]) => Math.floor(p / 10))).size).toBeLessThanOrEqual(6)
  })

  it('closes the gap when pictures are removed', async () => {
    window.show(0, 10)
    await answerAll()
    window.remove(new Set([4998, 4995]))
    expect(window.total).toBe(TOTAL - 2)
    expect(window.at(2)).toEqual({ id: 4997 })
    expect(window.at(4)).toEqual({ id: 4994 })
    expect(window.positionOf(4998)).toBe(-1)
  })

  it('asks nothing while a removal is not yet the truth, and takes no older answer', async () => {
    window.show(0, 10)
    await answerAll()
    window.show(40, 50)
    const earlier = calls.splice(0)
    window.remove(new Set([4998]))
    expect(calls).toHaveLength(0)
    for (const call of earlier) call.answer(from(call.offset, call.limit))
    await settle()
    expect(window.total).toBe(TOTAL - 1)
    window.refresh()
    expect(calls.length).toBeGreaterThan(0)
  })

  it('shows the old page until the new one is there', async () => {
    window.show(0, 10)
    await answerAll()
    window.refresh()
    expect(window.at(3)).toEqual({ id: 4997 })
    calls[0]!.answer({ items: [{ id: 1 }], total: 1 })
    await settle()
    expect(window.at(0)).toEqual({ id: 1 })
    expect(window.at(3)).toBeUndefined()
    expect(window.total).toBe(1)
  })

  it('changes pictures in place', async () => {
    window.show(0, 10)
    await answerAll()
    window.update(new Set([4999, 77]), () => ({ id: 4999 }))
    expect(window.at(1)).toEqual({ id: 4999 })
  })

  it('stops at the first failure and goes on when shown again', async () => {
    window.show(0, 5)
    await answerAll()
    window.show(500, 540)
    const failing = calls.splice(0)
    for (const call of failing) call.fail(new Error('down'))
    await settle()
    expect(onError).toHaveBeenCalled()
    expect(calls).toHaveLength(0)
    window.show(500, 540)
    await answerAll()
    expect(window.at(505)).toBeDefined()
  })

  it('is silent once closed', async () => {
    window.show(0, 5)
    const call = calls.shift()!
    window.close()
    call.answer(from(0, 10))
    await settle()
    expect(window.total).toBeNull()
  })
})
