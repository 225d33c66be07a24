import { describe, expect, it } from 'vitest'
import { binKindOf, markAt, nextMark, spread, timelineMarks } from '@/lib/timeline'

const bins = [
  { key: '', count: 3 },
  { key: '2023-11', count: 10 },
  { key: '2024-01', count: 20 },
  { key: '2024-02', count: 5 },
]

describe('timelineMarks', () => {
  it('places months as they are sorted, those without a date last', () => {
    expect(timelineMarks(bins, '-taken')).toEqual([
      { key: '2024-02', position: 0, isMajor: true },
      { key: '2024-01', position: 5, isMajor: false },
      { key: '2023-11', position: 25, isMajor: true },
      { key: '', position: 35, isMajor: true },
    ])
    expect(timelineMarks(bins, 'taken').map((mark) => mark.position)).toEqual([0, 10, 30, 35])
  })
  it('counts only what the order goes by', () => expect(['-imported', 'taken', '-stars', 'name'].map(binKindOf)).toEqual(['importedMonth', 'takenMonth', 'stars', null]))
  it('names any place', () => {
    const marks = timelineMarks(bins, 'taken')
    expect(markAt(marks, 9)?.key).toBe('2023-11')
    expect(markAt(marks, 37)?.key).toBe('')
    expect(markAt([], 3)).toBeNull()
  })
  it('steps from mark to mark and stops at the ends', () => {
    const marks = timelineMarks(bins, 'taken')
    expect([nextMark(marks, 10, 1, 38), nextMark(marks, 10, -1, 38), nextMark(marks, 36, 1, 38), nextMark([], 36, -1, 38)]).toEqual([30, 0, 37, 0])
  })
})

it('spread leaves out words that would run into each other', () => {
  expect(spread([0, 0.02, 0.1, 0.11, 0.3].map((share) => ({ share })), 0.05).map(({ share }) => share)).toEqual([0, 0.1, 0.3])
})
