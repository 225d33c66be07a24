import type { Diagnostic } from '@/api/scripts'

/** Where a diagnostic lies in the text, as offsets; what points past the text ends with it. */
export function rangeOf({ line, column, endLine, endColumn }: Diagnostic, lines: readonly string[]): { from: number; to: number } {
  const starts = [0]
  for (const text of lines) starts.push(starts.at(-1)! + text.length + 1)
  const length = Math.max(0, starts.at(-1)! - 1)
  const offset = (atLine: number, atColumn: number): number => {
    if (atLine > lines.length) return length
    const index = Math.max(1, atLine) - 1
    return starts[index]! + Math.min(Math.max(1, atColumn) - 1, lines[index]?.length ?? 0)
  }
  const from = offset(line, column)
  return { from, to: Math.max(from, offset(endLine, endColumn)) }
}

export interface SeverityCounts {
  errors: number
  warnings: number
}

export const countsOf = (diagnostics: readonly Diagnostic[]): SeverityCounts => ({
  errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
})

const RANK = { error: 0, warning: 1, info: 2 } as const

/** What stops the script first, then by place. */
export const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted((a, b) => RANK[a.severity] - RANK[b.severity] || a.line - b.line || a.column - b.column)
