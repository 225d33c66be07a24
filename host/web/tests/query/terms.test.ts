import { describe, expect, it } from 'vitest'
import { filterTerm, hasTerm, inTrash, removeTerm, replaceField, toggleTerm, topLevelTerms } from '@/lib/query/terms'

const texts = (query: string): string[] => topLevelTerms(query).map((term) => term.text)

describe('topLevelTerms', () => {
  it('splits at AND', () => expect(texts('sea tag:"deep blue" stars>=4')).toEqual(['sea', 'tag:"deep blue"', 'stars>=4']))
  it('keeps OR and parentheses whole', () => {
    expect(texts('a OR b c')).toEqual(['a OR b', 'c'])
    expect(texts('(a b) c')).toEqual(['(a b)', 'c'])
  })
  it('keeps negation with what it negates', () => expect(texts('NOT a -tag:b NOT (c d)')).toEqual(['NOT a', '-tag:b', 'NOT (c d)']))
  it('finds nothing in nothing', () => expect(texts('  ')).toEqual([]))
})

describe('changing a query', () => {
  it('adds a term and takes it away again', () => {
    const added = toggleTerm('sea', filterTerm('tag', 'deep blue'))
    expect(added).toBe('sea tag:"deep blue"')
    expect(hasTerm(added, 'TAG:"deep blue"')).toBe(true)
    expect(toggleTerm(added, filterTerm('tag', 'deep blue'))).toBe('sea')
  })
  it('removes a term from the middle', () => expect(removeTerm('a b c', { start: 2, end: 3 })).toBe('a c'))
  it('replaces every condition on a field', () => {
    expect(replaceField('stars>=1 sea stars:5', 'stars', 'stars:3')).toBe('sea stars:3')
    expect(replaceField('stars>=1', 'stars', null)).toBe('')
  })
})

describe('inTrash', () => {
  it('asks for everything in the trash', () => expect(inTrash(' ')).toBe('is:trashed'))
  it('adds the words', () => expect(inTrash('sea')).toBe('is:trashed sea'))
  it('binds OR', () => expect(inTrash('a OR b')).toBe('is:trashed (a OR b)'))
})
