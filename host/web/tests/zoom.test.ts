import { describe, expect, it } from 'vitest'
import { clampView, fitView, isFit, MAX_SCALE, zoomAt } from '@/lib/zoom'

const picture = { width: 4000, height: 3000 }
const stage = { width: 1000, height: 750 }

describe('zoom', () => {
  it('fits a large picture and leaves a small one alone', () => {
    expect(fitView(picture, stage).scale).toBe(0.25)
    expect(fitView({ width: 100, height: 50 }, stage).scale).toBe(1)
  })
  it('keeps the point under the pointer where it is', () => {
    const at = { x: 200, y: -100 }
    const before = fitView(picture, stage)
    const after = zoomAt(before, 4, at, picture, stage)
    const point = (v: typeof before): number[] => [(at.x - v.x) / v.scale, (at.y - v.y) / v.scale]
    expect(point(after)[0]).toBeCloseTo(point(before)[0]!, 6)
    expect(point(after)[1]).toBeCloseTo(point(before)[1]!, 6)
  })
  it('never leaves the picture or the limits', () => {
    expect(clampView({ scale: 1, x: 9e9, y: -9e9 }, picture, stage)).toEqual({ scale: 1, x: 1500, y: -1125 })
    expect(zoomAt(fitView(picture, stage), 1e9, { x: 0, y: 0 }, picture, stage).scale).toBe(MAX_SCALE)
    expect(isFit(zoomAt(fitView(picture, stage), 1e-9, { x: 0, y: 0 }, picture, stage), picture, stage)).toBe(true)
  })
})
