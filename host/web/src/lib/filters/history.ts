import type { Chain, ChainStep } from './chain'

/** What a chain was, and what it was before that was taken back. */
export interface History {
  readonly past: readonly Chain[]
  readonly future: readonly Chain[]
  /** The value that changed last: while a slider moves, its many changes are one. */
  readonly last: string
}

export const NO_HISTORY: History = { past: [], future: [], last: '' }

const MOST = 100

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const contentOf = ({ filter, on, arguments: args }: ChainStep): unknown => [filter, on, args]

/** Null where nothing changed but what is folded, the value's name where it was one value, else empty. */
function changeOf(before: Chain, after: Chain): string | null {
  if (isSame(before.map(contentOf), after.map(contentOf))) return null
  if (before.length !== after.length) return ''
  const changed = after.filter((step, i) => !isSame([before[i]!.key, contentOf(before[i]!)], [step.key, contentOf(step)]))
  const [step] = changed
  const old = before.find((other) => other.key === step?.key)
  if (changed.length !== 1 || !step || !old || step.on !== old.on) return ''
  const names = [...new Set([...Object.keys(old.arguments), ...Object.keys(step.arguments)])].filter((name) => !isSame(old.arguments[name], step.arguments[name]))
  return names.length === 1 ? `${step.key}.${names[0]}` : ''
}

export function recorded(history: History, before: Chain, after: Chain): History {
  const change = changeOf(before, after)
  if (change === null) return history
  const isMore = change !== '' && change === history.last
  return { past: isMore ? history.past : [...history.past, before].slice(-MOST), future: [], last: change }
}

export function undone({ past, future }: History, now: Chain): { history: History; chain: Chain } | null {
  const chain = past.at(-1)
  return chain ? { chain, history: { past: past.slice(0, -1), future: [...future, now], last: '' } } : null
}

export function redone({ past, future }: History, now: Chain): { history: History; chain: Chain } | null {
  const chain = future.at(-1)
  return chain ? { chain, history: { past: [...past, now], future: future.slice(0, -1), last: '' } } : null
}
