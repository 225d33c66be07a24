import { describe, expect, it } from 'vitest'
import { positionsIn, rowsBetween } from '@/lib/grid/geometry'
import { moveCursor } from '@/lib/grid/moveCursor'
import { SquareGrid } from '@/lib/grid/squareGrid'

describe('SquareGrid', () => {
  it('fills the width to the pixel', () => {
    const last = new SquareGrid(1203, 200, 100).row(0).boxes.at(-1)!
    expect(last.left + last.width).toBeCloseTo(1203, 6)
  })
  it('gives a phone two columns', () => expect(new SquareGrid(390, 420, 9).columns).toBe(2))
  it('counts the last, shorter row', () => expect(new SquareGrid(1010, 200, 11).row(2).boxes.map((box) => box.position)).toEqual([10]))
  it('has no rows without pictures', () => expect(rowsBetween(new SquareGrid(1000, 200, 0), 0, 500)).toEqual([]))
  it('finds a picture among a million without counting to it', () => {
    const grid = new SquareGrid(1000, 200, 1_000_000)
    const row = grid.row(grid.rowOf(777_777))
    expect(row.boxes.some((box) => box.position === 777_777)).toBe(true)
    expect(grid.rowAt(row.top)).toBe(row.index)
  })
})

describe('positionsIn', () => {
  const grid = new SquareGrid(1008, 200, 23)
  it('takes every picture the rectangle touches', () => expect(positionsIn(grid, { left: 190, top: 190, right: 420, bottom: 210 })).toEqual([0, 1, 2, 5, 6, 7]))
  it('takes none below the last', () => expect(positionsIn(grid, { left: 0, top: 5000, right: 900, bottom: 5100 })).toEqual([]))
})

describe('moveCursor', () => {
  const grid = new SquareGrid(1008, 200, 23)
  const page = 3 * 202
  it.each([
    [7, 'left', 6],
    [0, 'left', 0],
    [22, 'right', 22],
    [2, 'up', 2],
    [12, 'up', 7],
    [12, 'down', 17],
    [19, 'down', 22],
    [21, 'down', 21],
    [12, 'rowStart', 10],
    [12, 'rowEnd', 14],
    [22, 'rowEnd', 22],
    [4, 'pageDown', 19],
    [17, 'pageUp', 2],
    [9, 'home', 0],
    [9, 'end', 22],
  ] as const)('from %i %s to %i', (from, move, to) => expect(moveCursor(from, move, grid, page)).toBe(to))
  it('pages by a row where rows are taller than the screen', () => expect(moveCursor(2, 'pageDown', grid, 10)).toBe(7))
  it('has nowhere to go in an empty grid', () => expect(moveCursor(0, 'right', new SquareGrid(1000, 200, 0), page)).toBe(-1))
})
