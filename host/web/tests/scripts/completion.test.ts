import { expect, it } from 'vitest'
import type { ReferenceMember } from '@/api/scripts'
import { suggestionsFor } from '@/lib/scripts/completion'

const member = (label: string): ReferenceMember => ({ label, kind: 'method', detail: '', help: '', insert: `${label}()` })
const members = [member('.Tint'), member('Filter'), member('.Blur')]
const shown = (before: string, isAskedFor = false): unknown => {
  const found = suggestionsFor(members, before, isAskedFor)
  return found && [found.typed, ...found.members.map(({ label, insert }) => `${label} ${insert}`)]
}

it('offers what pictures can do after a dot', () => {
  expect(shown('image.')).toEqual([0, 'Tint Tint()', 'Blur Blur()'])
  expect(shown('image.Ti')).toEqual([2, 'Tint Tint()', 'Blur Blur()'])
})
it('offers all else at the beginning of a word', () => expect(shown('  Fil')).toEqual([3, 'Filter Filter()']))
it('offers nothing between words unless it is asked for', () => {
  expect(shown('a = ')).toBeNull()
  expect(shown('a = ', true)).toEqual([0, 'Filter Filter()'])
})
