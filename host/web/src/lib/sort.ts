export const SORT_KEYS = ['imported', 'taken', 'name', 'stars', 'score', 'bytes', 'pixels', 'random'] as const

export interface SortOrder {
  key: string
  descending: boolean
}

/** Only the first key of `stars,-taken` is shown; the rest are tie-breaks. */
export function sortOf(sort: string): SortOrder {
  const first = sort.split(',')[0]!
  return first.startsWith('-') ? { key: first.slice(1), descending: true } : { key: first, descending: false }
}

/** Names read from A to Z; everything else is most wanted from the newest, best and largest down. */
export function directed(key: string, descending = key !== 'name'): string {
  return key === 'random' || !descending ? key : `-${key}`
}
