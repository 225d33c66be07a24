import { clamp } from './grid/geometry'
import { sortOf } from './sort'

export type BinKind = 'takenMonth' | 'importedMonth' | 'stars'

/** A place in the sorted result that has a name: the first picture of a month, or with so many stars. */
export interface Mark {
  key: string
  position: number
  /** Years among months, and every number of stars, are worth a word beside the bar. */
  isMajor: boolean
}

const KINDS: Record<string, BinKind> = { taken: 'takenMonth', imported: 'importedMonth', stars: 'stars' }

/** What the current order can be counted by, if by anything. */
export function binKindOf(sort: string): BinKind | null {
  return KINDS[sortOf(sort).key] ?? null
}

/** Pictures without a value are sorted behind all others, whichever way the order goes. */
function inOrder(bins: readonly { key: string; count: number }[], descending: boolean): { key: string; count: number }[] {
  const known = bins.filter(({ key }) => key !== '')
  return [...(descending ? known.toReversed() : known), ...bins.filter(({ key }) => key === '')]
}

export function timelineMarks(bins: readonly { key: string; count: number }[], sort: string): Mark[] {
  let position = 0
  let year = ''
  return inOrder(bins, sortOf(sort).descending).map(({ key, count }) => {
    const mark = { key, position, isMajor: key.length < 7 || key.slice(0, 4) !== year }
    year = key.slice(0, 4)
    position += count
    return mark
  })
}

/** The mark a picture lies behind: what to call a place nothing is loaded of yet. */
export function markAt(marks: readonly Mark[], position: number): Mark | null {
  let found: Mark | null = null
  for (const mark of marks) {
    if (mark.position > position) break
    found = mark
  }
  return found
}

/** The next named place in a direction; the ends count as named. */
export function nextMark(marks: readonly Mark[], position: number, by: 1 | -1, total: number): number {
  const places = marks.map((mark) => mark.position)
  const found = by > 0 ? places.find((place) => place > position) : places.findLast((place) => place < position)
  return clamp(found ?? (by > 0 ? total - 1 : 0), 0, Math.max(0, total - 1))
}

/** Leaves out marks whose words would run into each other. Shares run from 0 at the top to 1. */
export function spread<T extends { share: number }>(marks: readonly T[], leastShare: number): T[] {
  const kept: T[] = []
  for (const mark of marks) if (kept.length === 0 || mark.share - kept.at(-1)!.share >= leastShare) kept.push(mark)
  return kept
}
