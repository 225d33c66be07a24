import type { ReferenceMember } from '@/api/scripts'

export interface Suggestions {
  /** How much of the text before the cursor is what was typed of the word. */
  typed: number
  members: ReferenceMember[]
}

const TAIL = /(\.?)((?:[\p{L}_][\p{L}\d_]*)?)$/u

const withoutDot = (text: string): string => text.replace(/^\./, '')

/** What may follow the text before the cursor: members of a picture after a dot, all else before one. Their labels and inserts lose the dot. */
export function suggestionsFor(members: readonly ReferenceMember[], before: string, isAskedFor: boolean): Suggestions | null {
  const [, dot = '', word = ''] = TAIL.exec(before) ?? []
  if (dot === '' && word === '' && !isAskedFor) return null
  const fitting = members.filter((member) => member.label.startsWith('.') === (dot === '.'))
  return { typed: word.length, members: fitting.map((member) => ({ ...member, label: withoutDot(member.label), insert: withoutDot(member.insert) })) }
}
