import { titleOf } from './jsonSchema'

export interface ScoreColumn {
  name: string
  title: string
  value: number
}

export interface ColumnGroup {
  owner: string
  columns: ScoreColumn[]
}

/** `builtin.scorer.quality.sharpness` belongs to `builtin.scorer.quality` and reads as "Sharpness". */
export function groupColumns(columns: Record<string, number>): ColumnGroup[] {
  const groups = new Map<string, ScoreColumn[]>()
  for (const [name, value] of Object.entries(columns)) {
    const dot = name.lastIndexOf('.')
    const owner = name.slice(0, Math.max(0, dot))
    const column = { name, title: titleOf(name.slice(dot + 1)), value }
    groups.set(owner, [...(groups.get(owner) ?? []), column])
  }
  return [...groups]
    .map(([owner, list]) => ({ owner, columns: list.toSorted((a, b) => a.title.localeCompare(b.title)) }))
    .toSorted((a, b) => a.owner.localeCompare(b.owner))
}
