/** Which pictures are chosen: some by id, or all of a result but some. Immutable, so that views compare by reference. */
export type Selection =
  | { readonly mode: 'some'; readonly ids: ReadonlySet<number> }
  | { readonly mode: 'all'; readonly except: ReadonlySet<number> }

export const NOTHING: Selection = { mode: 'some', ids: new Set() }
export const EVERYTHING: Selection = { mode: 'all', except: new Set() }

export function isSelected(selection: Selection, id: number): boolean {
  return selection.mode === 'all' ? !selection.except.has(id) : selection.ids.has(id)
}

export function countSelected(selection: Selection, total: number): number {
  return selection.mode === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size
}

export function only(ids: Iterable<number>): Selection {
  return { mode: 'some', ids: new Set(ids) }
}

export function withAll(selection: Selection, ids: Iterable<number>, on: boolean): Selection {
  if (selection.mode === 'all') {
    const except = new Set(selection.except)
    for (const id of ids) on ? except.delete(id) : except.add(id)
    return { mode: 'all', except }
  }
  const next = new Set(selection.ids)
  for (const id of ids) on ? next.add(id) : next.delete(id)
  return { mode: 'some', ids: next }
}

export function toggled(selection: Selection, id: number): Selection {
  return withAll(selection, [id], !isSelected(selection, id))
}

/** Positions from anchor to target, both included, in ascending order. */
export function rangeBetween(anchor: number, target: number): { from: number; to: number } {
  return { from: Math.min(anchor, target), to: Math.max(anchor, target) }
}
