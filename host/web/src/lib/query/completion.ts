import type { QueryField } from '@/api/types'
import { quote, tokenize, unquote } from './tokens'

export interface CompletionSpot {
  kind: 'field' | 'value'
  field: string | null
  operator: string | null
  prefix: string
  start: number
  end: number
}

export interface Suggestion {
  /** What replaces the text between the spot's start and end. */
  insert: string
  label: string
  help: string | null
  count: number | null
  /** A finished condition is followed by a space, a field name is not. */
  complete: boolean
}

/** Where the caret stands: in a field name (or plain word), or in a filter's value. */
export function completionAt(text: string, caret: number): CompletionSpot {
  const token = tokenize(text).find((t) => t.kind !== 'space' && t.start < caret && caret <= t.end)
  if (!token || token.kind === 'phrase' || token.kind === 'open' || token.kind === 'close') {
    return { kind: 'field', field: null, operator: null, prefix: '', start: caret, end: caret }
  }
  if (token.kind === 'filter' && caret >= token.valueStart!) {
    const typed = unquote(text.slice(token.valueStart!, caret))
    return { kind: 'value', field: token.field!, operator: token.operator!, prefix: typed, start: token.valueStart!, end: token.end }
  }
  const negated = token.text.startsWith('-') ? 1 : 0
  return { kind: 'field', field: null, operator: null, prefix: text.slice(token.start + negated, caret), start: token.start + negated, end: token.end }
}

const isFlag = (field: QueryField): boolean => field.kind === 'flag'

/** A flag's name is the whole condition (`is:trashed`); other fields want a value. */
export function suggestFields(spot: CompletionSpot, fields: readonly QueryField[], limit = 8): Suggestion[] {
  const prefix = spot.prefix.toLowerCase()
  const rank = (name: string): number => (name.toLowerCase().startsWith(prefix) ? 0 : 1)
  return fields
    .filter((f) => f.name.toLowerCase().includes(prefix))
    .sort((a, b) => rank(a.name) - rank(b.name))
    .slice(0, limit)
    .map((f) => {
      const complete = isFlag(f) && f.name.includes(':')
      const ends = /[:<>=]$/.test(f.name)
      const operator = complete || ends ? '' : f.kind === 'number' ? '>=' : ':'
      return { insert: f.name + operator, label: f.name + operator, help: f.help, count: null, complete }
    })
}

/** Values of a field known without asking: its examples, and the flags that share its prefix. */
export function suggestKnownValues(spot: CompletionSpot, fields: readonly QueryField[]): Suggestion[] {
  const head = `${spot.field}${spot.operator}`
  const prefix = spot.prefix.toLowerCase()
  const flags = fields.filter((f) => isFlag(f) && f.name.startsWith(head)).map((f) => ({ value: f.name.slice(head.length), help: f.help }))
  const own = fields.find((f) => f.name.replace(/[:<>=]+$/, '') === spot.field)
  const examples = (own?.examples ?? []).flatMap((example) => {
    const token = tokenize(example)[0]
    if (token?.kind === 'filter') return token.field === spot.field && token.operator === spot.operator ? [{ value: token.value!, help: null }] : []
    return isFlag(own!) ? [] : [{ value: example, help: null }]
  })
  const seen = new Set<string>()
  return [...flags, ...examples]
    .filter(({ value }) => value.toLowerCase().startsWith(prefix) && !seen.has(value) && seen.add(value))
    .map(({ value, help }) => ({ insert: quote(value), label: value, help, count: null, complete: true }))
}

export function suggestValues(values: readonly { name: string; count: number }[]): Suggestion[] {
  return values.map(({ name, count }) => ({ insert: quote(name), label: name, help: null, count, complete: true }))
}

export function applySuggestion(text: string, spot: CompletionSpot, suggestion: Suggestion): { text: string; caret: number } {
  const rest = text.slice(spot.end)
  const gap = suggestion.complete && !rest.startsWith(' ') ? ' ' : ''
  const head = text.slice(0, spot.start) + suggestion.insert + gap
  return { text: head + rest, caret: head.length + (suggestion.complete && gap === '' ? 1 : 0) }
}
