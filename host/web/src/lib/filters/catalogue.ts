import type { Filter } from '@/api/filters'
import { matchScore } from '@/lib/fuzzy'

export interface FilterGroup {
  name: string
  filters: Filter[]
}

const scoreOf = (filter: Filter, typed: string): number =>
  Math.max(matchScore(filter.name, typed), 0.8 * matchScore(filter.group, typed), 0.5 * (filter.description?.toLowerCase().includes(typed.trim().toLowerCase()) ? 60 : 0))

/** Filters by group, in the order the server gave; what fits the typed words best leads its group, and its group the others. */
export function groupsOf(filters: readonly Filter[], typed: string): FilterGroup[] {
  const scored = filters.map((filter) => ({ filter, score: scoreOf(filter, typed) })).filter(({ score }) => score > 0)
  const sorted = typed.trim() === '' ? scored : scored.toSorted((a, b) => b.score - a.score)
  const groups = new Map<string, Filter[]>()
  for (const { filter } of sorted) groups.set(filter.group, [...(groups.get(filter.group) ?? []), filter])
  return [...groups].map(([name, items]) => ({ name, filters: items }))
}
