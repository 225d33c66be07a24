import { describe, expect, it } from 'vitest'
import { MAX_SCROLL_PIXELS, ScrollMap } from '@/lib/grid/scrollMap'

describe('ScrollMap', () => {
  it('is the identity for lists a browser can draw', () => {
    const map = new ScrollMap()
    map.resize(3_000_000, 800)
    expect(map.follow(123_456)).toBeCloseTo(123_456, 6)
    expect(map.height).toBe(3_000_000)
  })

  const long = (): ScrollMap => {
    const map = new ScrollMap()
    map.resize(60_000_000, 800)
    return map
  }
  it('shortens the element', () => expect(long().height).toBe(MAX_SCROLL_PIXELS))
  it('follows small steps pixel by pixel and large ones in proportion', () => {
    const map = long()
    expect(map.follow(300)).toBe(300)
    expect(map.follow(4_000_000)).toBeCloseTo(30_000_000, -5)
  })
  it('reaches both ends', () => {
    const map = long()
    expect(map.follow(MAX_SCROLL_PIXELS - 800)).toBe(60_000_000 - 800)
    expect(map.follow(0)).toBe(0)
  })
  it('finds the bar position of an offset, and that moves nothing', () => {
    const map = long()
    const top = map.seek(30_000_000)
    expect(map.follow(top)).toBe(30_000_000)
  })
  it('goes on from where it is when the list grew above the view', () => {
    const map = new ScrollMap()
    map.resize(100_000, 800)
    map.follow(500)
    map.offset = 620
    expect(map.follow(510)).toBe(630)
  })
  it('stays inside when the list gets shorter', () => {
    const map = long()
    map.seek(50_000_000)
    map.resize(1000, 800)
    expect(map.offset).toBe(200)
  })
})
