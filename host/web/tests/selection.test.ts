import { describe, expect, it } from 'vitest'
import { countSelected, EVERYTHING, isSelected, moveCursor, NOTHING, only, rangeBetween, toggled, withAll } from '@/lib/selection'

describe('selection', () => {
  it('toggles single pictures', () => {
    const one = toggled(NOTHING, 7)
    expect(isSelected(one, 7)).toBe(true)
    expect(countSelected(toggled(one, 7), 100)).toBe(0)
  })
  it('counts "all but some" without knowing the ids', () => {
    const most = toggled(toggled(EVERYTHING, 3), 4)
    expect(countSelected(most, 100_000)).toBe(99_998)
    expect(isSelected(most, 3)).toBe(false)
    expect(isSelected(toggled(most, 3), 3)).toBe(true)
  })
  it('adds and removes many', () => {
    expect(countSelected(withAll(only([1, 2]), [2, 3], true), 9)).toBe(3)
    expect(countSelected(withAll(only([1, 2]), [2, 3], false), 9)).toBe(1)
  })
  it('leaves the old value as it was', () => {
    const before = only([1])
    toggled(before, 2)
    expect(countSelected(before, 9)).toBe(1)
  })
  it('orders ranges', () => expect(rangeBetween(9, 4)).toEqual({ from: 4, to: 9 }))
})

describe('moveCursor', () => {
  const grid = { columns: 5, rowsPerPage: 3, total: 23 }
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
    [12, 'pageUp', 2],
    [9, 'home', 0],
    [9, 'end', 22],
  ] as const)('from %i %s to %i', (from, move, to) => expect(moveCursor(from, move, grid)).toBe(to))
  it('has nowhere to go in an empty grid', () => expect(moveCursor(0, 'right', { ...grid, total: 0 })).toBe(-1))
})
