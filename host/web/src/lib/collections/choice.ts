export type Share = 'all' | 'some' | 'none'
export type Wish = 'add' | 'remove'

/** How many of the chosen pictures lie in each collection. */
export function countMembers(memberships: Iterable<readonly number[]>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const ids of memberships) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

export function shareOf(count: number, total: number): Share {
  if (count === 0) return 'none'
  return count >= total ? 'all' : 'some'
}

export const shownShare = (share: Share, wish: Wish | undefined): Share => (wish === undefined ? share : wish === 'add' ? 'all' : 'none')

/** The next wish: what some lie in goes all, none, and back to how it was; the rest goes there and back. */
export function nextWish(share: Share, wish: Wish | undefined): Wish | undefined {
  if (share === 'some') return wish === undefined ? 'add' : wish === 'add' ? 'remove' : undefined
  if (wish !== undefined) return undefined
  return share === 'all' ? 'remove' : 'add'
}
