import { describe, expect, it } from 'vitest'
import { countSelected, EVERYTHING, isSelected, NOTHING, only, rangeBetween, toggled, withAll } from '@/lib/selection'

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
