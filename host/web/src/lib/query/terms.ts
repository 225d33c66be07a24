import { quote, tokenize, type Token } from './tokens'

export interface Term {
  text: string
  start: number
  end: number
}

/** The parts joined by AND at the top level: what can be shown, and taken away, one by one. */
export function topLevelTerms(query: string): Term[] {
  const tokens = tokenize(query)
  const terms: Term[] = []
  let depth = 0
  let current: Term | null = null
  let glued = false
  const extend = (token: Token): void => {
    if (current === null) current = { text: '', start: token.start, end: token.end }
    current.end = token.end
  }
  const close = (): void => {
    if (current !== null) terms.push({ ...current, text: query.slice(current.start, current.end) })
    current = null
  }
  for (const token of tokens) {
    if (token.kind === 'space') {
      if (depth === 0 && !glued) close()
      continue
    }
    if (token.kind === 'or') {
      // a OR b is one condition: take the finished left side back and go on.
      if (depth === 0 && current === null && terms.length > 0) current = terms.pop()!
      extend(token)
      glued = true
      continue
    }
    extend(token)
    if (token.kind === 'open') depth++
    if (token.kind === 'close') depth = Math.max(0, depth - 1)
    glued = token.kind === 'not'
  }
  close()
  return terms
}

export function filterTerm(field: string, value: string): string {
  return `${field}:${quote(value)}`
}

export function hasTerm(query: string, term: string): boolean {
  return topLevelTerms(query).some((t) => t.text.toLowerCase() === term.toLowerCase())
}

export function removeTerm(query: string, term: Pick<Term, 'start' | 'end'>): string {
  return `${query.slice(0, term.start)} ${query.slice(term.end)}`.replace(/\s+/g, ' ').trim()
}

/** Adds the term, or takes it away when it is there. */
export function toggleTerm(query: string, term: string): string {
  const present = topLevelTerms(query).find((t) => t.text.toLowerCase() === term.toLowerCase())
  if (present) return removeTerm(query, present)
  return query.trim() === '' ? term : `${query.trim()} ${term}`
}

export type TermState = 'in' | 'out' | null

/** Whether a query asks for a term, asks for its opposite, or does not mention it. */
export function termState(query: string, term: string): TermState {
  if (hasTerm(query, term)) return 'in'
  return hasTerm(query, `-${term}`) ? 'out' : null
}

export function withTermState(query: string, term: string, state: TermState): string {
  const before = termState(query, term)
  let text = query
  if (before === 'in') text = toggleTerm(text, term)
  else if (before === 'out') text = toggleTerm(text, `-${term}`)
  return state === null ? text : toggleTerm(text, state === 'in' ? term : `-${term}`)
}

/** One condition per field: `stars>=3` replaces `stars>=1`. Null takes it away. */
export function replaceField(query: string, field: string, term: string | null): string {
  let rest = query
  for (;;) {
    const found = topLevelTerms(rest).find((t) => {
      const tokens = tokenize(t.text)
      return tokens.length === 1 && tokens[0]!.field === field
    })
    if (!found) break
    rest = removeTerm(rest, found)
  }
  if (term === null) return rest
  return rest === '' ? term : `${rest} ${term}`
}

/** The query the trash shows: the same words, among the trashed pictures only. */
export function inTrash(query: string): string {
  const text = query.trim()
  if (text === '') return 'is:trashed'
  return tokenize(text).some((t) => t.kind === 'or') ? `is:trashed (${text})` : `is:trashed ${text}`
}
