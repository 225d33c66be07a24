export type TokenKind = 'space' | 'open' | 'close' | 'or' | 'not' | 'phrase' | 'word' | 'filter'

export interface Token {
  kind: TokenKind
  start: number
  end: number
  text: string
  /** Only for filters: `stars>=4` is field `stars`, operator `>=`, value `4`. */
  field?: string
  operator?: string
  value?: string
  valueStart?: number
  negated?: boolean
}

const FILTER = /^(-?)([A-Za-z_][\w.-]*)(:|>=|<=|!=|>|<|=)/
const SPACE = /\s/

function endOfQuoted(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i + 1
  }
  return text.length
}

/** A bare value stops at a space or parenthesis; a quoted one runs to its closing quote. */
function endOfValue(text: string, from: number): number {
  if (text[from] === '"') return endOfQuoted(text, from)
  let at = from
  while (at < text.length && !SPACE.test(text[at]!) && text[at] !== '(' && text[at] !== ')') at++
  return at
}

export function unquote(value: string): string {
  if (!value.startsWith('"')) return value
  const closed = value.length > 1 && value.endsWith('"')
  return value.slice(1, closed ? -1 : undefined).replace(/\\(.)/g, '$1')
}

export function quote(value: string): string {
  return /^[^\s()"\\]+$/.test(value) && !/^(OR|AND|NOT)$/.test(value) ? value : `"${value.replace(/(["\\])/g, '\\$1')}"`
}

/** Splits a query the way the server reads it; never fails, because people see it while typing. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const push = (kind: TokenKind, end: number, extra: Partial<Token> = {}): void => {
    tokens.push({ kind, start: at, end, text: text.slice(at, end), ...extra })
    at = end
  }
  while (at < text.length) {
    const char = text[at]!
    if (SPACE.test(char)) {
      let end = at + 1
      while (end < text.length && SPACE.test(text[end]!)) end++
      push('space', end)
    } else if (char === '(') push('open', at + 1)
    else if (char === ')') push('close', at + 1)
    else if (char === '"') push('phrase', endOfQuoted(text, at), { value: unquote(text.slice(at, endOfQuoted(text, at))) })
    else pushWord(text, at, push)
  }
  return tokens
}

function pushWord(text: string, at: number, push: (kind: TokenKind, end: number, extra?: Partial<Token>) => void): void {
  const rest = text.slice(at)
  const filter = FILTER.exec(rest)
  if (filter) {
    const valueStart = at + filter[0].length
    const end = endOfValue(text, valueStart)
    push('filter', end, {
      negated: filter[1] === '-',
      field: filter[2]!.toLowerCase(),
      operator: filter[3]!,
      value: unquote(text.slice(valueStart, end)),
      valueStart,
    })
    return
  }
  if (rest[0] === '-' && (rest[1] === '"' || rest[1] === '(')) return push('not', at + 1)
  const end = Math.max(at + 1, endOfValue(text, at))
  const word = text.slice(at, end)
  if (word === 'OR') push('or', end)
  else if (word === 'NOT') push('not', end)
  else push('word', end, { value: word })
}

/** The piece of text a server's 1-based column points at; past the end means "something is missing here". */
export function errorSpan(text: string, column: number): { start: number; end: number } {
  const at = Math.max(0, column - 1)
  if (at >= text.length) return { start: text.length, end: text.length + 1 }
  const token = tokenize(text).find((t) => t.start <= at && at < t.end)
  if (!token || token.kind === 'space') return { start: at, end: at + 1 }
  if (token.kind === 'filter' && at >= token.valueStart!) return { start: token.valueStart!, end: token.end }
  return { start: token.start, end: token.end }
}
