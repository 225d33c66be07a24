import { describe, expect, it } from 'vitest'
import { bitmapUrl, decodeThumbhash, thumbhashUrl } from '@/lib/thumbhash'

const FIXTURES = { RED_TO_BLUE: 'l7YCpJr4+Ph4h4iHd4h/iPh4hw==', GREEN_TALL: 'EBkFHAx4CIiIh4eIeIh4cHj4eA==', HALF_CLEAR: 'GoqABQBYb3aGh3WHd3+IB3iIcHqIiIeIeA==' }

const pixel = (image: { width: number; rgb: Uint8Array }, x: number, y: number): number[] => [...image.rgb.slice((y * image.width + x) * 3, (y * image.width + x) * 3 + 3)]

describe('decodeThumbhash', () => {
  it('keeps colours where they are', () => {
    const image = decodeThumbhash(FIXTURES.RED_TO_BLUE)!
    const [red, , blueAtLeft] = pixel(image, 0, 4)
    const [redAtRight, , blue] = pixel(image, image.width - 1, 4)
    expect(red! - redAtRight!).toBeGreaterThan(120)
    expect(blue! - blueAtLeft!).toBeGreaterThan(120)
  })

  it('keeps the shape', () => {
    const wide = decodeThumbhash(FIXTURES.RED_TO_BLUE)!
    expect(wide.width).toBe(16)
    expect(wide.height).toBeLessThan(16)
    const tall = decodeThumbhash(FIXTURES.GREEN_TALL)!
    expect(tall.height).toBe(16)
    expect(tall.width).toBeLessThan(16)
  })

  it('lays transparent parts over grey', () => {
    const image = decodeThumbhash(FIXTURES.HALF_CLEAR)!
    const clear = pixel(image, 1, Math.floor(image.height / 2))
    for (const value of clear) expect(Math.abs(value - 128)).toBeLessThan(45)
    const solid = pixel(image, image.width - 2, Math.floor(image.height / 2))
    expect(solid[1]).toBeGreaterThan(150)
  })

  it.each(['', 'AA==', 'not base64!'])('answers null for %j', (text) => expect(decodeThumbhash(text)).toBeNull())

  it('survives a hash that ends too early', () => expect(decodeThumbhash(FIXTURES.RED_TO_BLUE.slice(0, 8))).not.toBeNull())
})

describe('bitmapUrl', () => {
  it('writes a bitmap with rows padded to four bytes', () => {
    const url = bitmapUrl({ width: 1, height: 2, rgb: Uint8Array.of(1, 2, 3, 4, 5, 6) })
    const bytes = Uint8Array.from(atob(url.split(',')[1]!), (c) => c.charCodeAt(0))
    expect(String.fromCharCode(bytes[0]!, bytes[1]!)).toBe('BM')
    expect(bytes.length).toBe(54 + 8)
    expect([...bytes.slice(54)]).toEqual([3, 2, 1, 0, 6, 5, 4, 0])
  })

  it('gives null without a hash and the same string again with one', () => {
    expect(thumbhashUrl(null)).toBeNull()
    expect(thumbhashUrl(FIXTURES.GREEN_TALL)).toBe(thumbhashUrl(FIXTURES.GREEN_TALL))
  })
})
