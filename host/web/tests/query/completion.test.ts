import { describe, expect, it } from 'vitest'
import type { QueryField } from '@/api/types'
import { applySuggestion, completionAt, suggestFields, suggestKnownValues, suggestValues } from '@/lib/query/completion'

const FIELDS: QueryField[] = [
  { name: 'tag', kind: 'text', help: 'A tag', examples: ['tag:sea'] },
  { name: 'stars', kind: 'number', help: 'Stars', examples: ['stars>=4'] },
  { name: 'format', kind: 'text', help: 'Format', examples: ['jpeg', 'png'] },
  { name: 'is:trashed', kind: 'flag', help: 'In the trash', examples: [] },
  { name: 'is:stacked', kind: 'flag', help: 'In a stack', examples: [] },
]

const labels = (text: string): string[] => suggestFields(completionAt(text, text.length), FIELDS).map((s) => s.label)

describe('completionAt', () => {
  it('sees a field name', () => expect(completionAt('sea st', 6)).toMatchObject({ kind: 'field', prefix: 'st', start: 4, end: 6 }))
  it('sees a value, also inside quotes', () => {
    expect(completionAt('tag:su', 6)).toMatchObject({ kind: 'value', field: 'tag', prefix: 'su', start: 4 })
    expect(completionAt('tag:"deep b', 11)).toMatchObject({ kind: 'value', prefix: 'deep b' })
  })
  it('leaves the minus alone', () => expect(completionAt('-st', 3)).toMatchObject({ prefix: 'st', start: 1 }))
  it('offers a new condition after a space', () => expect(completionAt('sea ', 4)).toMatchObject({ kind: 'field', prefix: '', start: 4, end: 4 }))
})

describe('suggestions', () => {
  it('puts beginnings first and gives numbers a comparison', () => {
    expect(labels('st')[0]).toBe('stars>=')
    expect(labels('st')).toContain('is:stacked')
  })
  it('gives flags as finished conditions', () => expect(suggestFields(completionAt('is', 2), FIELDS)[0]).toMatchObject({ insert: 'is:trashed', complete: true }))
  it('knows the flags behind a prefix', () => expect(suggestKnownValues(completionAt('is:s', 4), FIELDS).map((s) => s.label)).toEqual(['stacked']))
  it('knows examples, whole or only the value', () => {
    expect(suggestKnownValues(completionAt('format:', 7), FIELDS).map((s) => s.label)).toEqual(['jpeg', 'png'])
    expect(suggestKnownValues(completionAt('stars>=', 7), FIELDS).map((s) => s.label)).toEqual(['4'])
  })
})

describe('applySuggestion', () => {
  it('finishes a value with a space and quotes it', () => {
    const spot = completionAt('tag:de', 6)
    expect(applySuggestion('tag:de', spot, suggestValues([{ name: 'deep blue', count: 1 }])[0]!)).toEqual({ text: 'tag:"deep blue" ', caret: 16 })
  })
  it('leaves the caret behind a field name', () => {
    const applied = applySuggestion('st sea', completionAt('st', 2), suggestFields(completionAt('st', 2), FIELDS)[0]!)
    expect(applied).toEqual({ text: 'stars>= sea', caret: 7 })
  })
})
