import { describe, expect, it } from 'vitest'
import { rowsBetween } from '@/lib/grid/geometry'
import { JustifiedGrid } from '@/lib/grid/justifiedGrid'
import { moveCursor } from '@/lib/grid/moveCursor'

const WIDTH = 1200
const SECTION = 50
const mixed = (position: number): number => [1.5, 0.667, 1, 1.333, 2.4][(position * 7) % 5]!
const measured = (total: number): JustifiedGrid => {
  const grid = new JustifiedGrid(WIDTH, 200, total, SECTION)
  grid.measure(0, total, mixed)
  return grid
}
const allRows = (grid: JustifiedGrid) => rowsBetween(grid, 0, grid.height)

describe('JustifiedGrid', () => {
  it('fills every full row to the pixel', () => {
    for (const row of allRows(measured(500)).slice(0, -1)) {
      const last = row.boxes.at(-1)!
      expect(last.left + last.width).toBeCloseTo(WIDTH, 2)
    }
  })
  it('keeps rows near the wanted height', () => {
    for (const row of allRows(measured(500)).slice(0, -1)) expect(row.height).toSatisfy((height: number) => height > 140 && height < 280)
  })
  it('keeps the shape of every picture', () => {
    for (const row of allRows(measured(120))) for (const box of row.boxes) expect(box.width / row.height).toBeCloseTo(mixed(box.position), 3)
  })
  it('shows every picture once, in order', () => {
    const shown = allRows(measured(333)).flatMap((row) => row.boxes.map((box) => box.position))
    expect(shown).toEqual(Array.from({ length: 333 }, (_, i) => i))
  })
  it('does not blow up a lonely last picture', () => expect(measured(1).row(0).height).toBeLessThanOrEqual(250))
  it('finds rows again by place and by picture', () => {
    const grid = measured(500)
    for (const row of allRows(grid)) {
      expect(grid.rowAt(row.top + 1)).toBe(row.index)
      for (const box of row.boxes) expect(grid.rowOf(box.position)).toBe(row.index)
    }
  })
  it('guesses what nobody has loaded, and moves only what lies below when it is known', () => {
    const grid = new JustifiedGrid(WIDTH, 200, 1000, SECTION)
    const above = grid.row(grid.rowOf(99))
    const before = grid.height
    expect(grid.measure(100, 149, () => 0.5)).toBe(true)
    expect(grid.row(grid.rowOf(99))).toEqual(above)
    expect(grid.height).not.toBeCloseTo(before, 0)
    expect(grid.measure(100, 149, () => 0.5)).toBe(false)
  })
  it('leaves a section alone until all of it is loaded', () => {
    const grid = new JustifiedGrid(WIDTH, 200, 1000, SECTION)
    expect(grid.measure(0, 49, (position) => (position < 40 ? 2 : undefined))).toBe(false)
  })
  it('takes panoramas and strips without breaking', () => {
    const grid = new JustifiedGrid(WIDTH, 200, 60, SECTION)
    grid.measure(0, 59, (position) => (position % 2 ? 40 : 0.01))
    for (const row of allRows(grid)) expect(row.height).toBeGreaterThan(40)
  })
  it('holds a million', () => {
    const grid = new JustifiedGrid(WIDTH, 200, 1_000_000, 200)
    const row = grid.row(grid.rowOf(654_321))
    expect(row.boxes.some((box) => box.position === 654_321)).toBe(true)
    expect(grid.rowAt(row.top + row.height / 2)).toBe(row.index)
  })
  it('has no rows without pictures', () => expect(rowsBetween(new JustifiedGrid(WIDTH, 200, 0, SECTION), 0, 900)).toEqual([]))
  it('moves to the picture that lies below', () => {
    const grid = measured(500)
    const row = grid.row(3)
    const box = row.boxes[1]!
    const below = grid.row(4).boxes.find((other) => other.position === moveCursor(box.position, 'down', grid, 600))!
    expect(Math.abs(below.left + below.width / 2 - (box.left + box.width / 2))).toBeLessThan(250)
    expect(moveCursor(moveCursor(box.position, 'pageDown', grid, 600), 'pageUp', grid, 600)).toBeGreaterThanOrEqual(0)
  })
})
