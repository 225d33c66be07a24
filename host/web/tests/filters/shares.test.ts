import { describe, expect, it } from 'vitest'
import { arrowStep, containBox, cornerOf, movedPoint, movedRegion, regionBetween, resizedRegion, shareAt, withinPicture } from '@/lib/filters/shares'

const region = { x: 0.2, y: 0.2, width: 0.4, height: 0.5 }

describe('containBox', () => {
  it('centres wide and tall pictures', () => {
    expect(containBox({ width: 200, height: 200 }, { width: 400, height: 200 })).toEqual({ left: 0, top: 50, width: 200, height: 100 })
    expect(containBox({ width: 200, height: 100 }, { width: 10, height: 10 })).toEqual({ left: 50, top: 0, width: 100, height: 100 })
  })
  it('has no size for a picture without one', () => expect(containBox({ width: 200, height: 100 }, { width: 0, height: 0 }).width).toBe(0))
})

describe('shares', () => {
  const box = { left: 50, top: 0, width: 100, height: 100 }
  it('are measured within the picture', () => expect([shareAt(box, 100, 25), shareAt(box, 0, 500)]).toEqual([{ x: 0.5, y: 0.25 }, { x: 0, y: 1 }]))
  it('move as far as the edge', () => {
    expect(movedPoint({ x: 0.99, y: 0.5 }, 0.05, -0.1)).toEqual({ x: 1, y: 0.4 })
    expect(movedRegion(region, 0.9, -0.1)).toEqual({ x: 0.6, y: 0.1, width: 0.4, height: 0.5 })
  })
  it('resize by one corner while the opposite one stays', () => {
    expect(resizedRegion(region, 'se', { x: 0.9, y: 2 })).toEqual({ x: 0.2, y: 0.2, width: 0.7, height: 0.8 })
    expect(resizedRegion(region, 'nw', { x: 0.9, y: 0.1 })).toEqual({ x: 0.59, y: 0.1, width: 0.01, height: 0.6 })
    expect(cornerOf(region, 'ne')).toEqual({ x: 0.6000000000000001, y: 0.2 })
  })
  it('end at the edge', () => expect([{ x: 0.8, y: 0, width: 0.5, height: 0 }, { x: 1, y: 0.5, width: 1, height: 0.5 }].map(withinPicture)).toEqual([{ x: 0.8, y: 0, width: 0.2, height: 0.01 }, { x: 0.99, y: 0.5, width: 0.01, height: 0.5 }]))
  it('are drawn from any corner', () => expect(regionBetween({ x: 0.8, y: 0.1 }, { x: 0.3, y: 0.1 })).toEqual({ x: 0.3, y: 0.1, width: 0.5, height: 0.01 }))
  it('step by arrows, finer with Alt', () => expect([arrowStep({ key: 'ArrowUp', altKey: false }), arrowStep({ key: 'ArrowRight', altKey: true }), arrowStep({ key: 'a', altKey: false })]).toEqual([{ x: 0, y: -0.01 }, { x: 0.001, y: 0 }, null]))
})
