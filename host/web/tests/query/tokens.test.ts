import { describe, expect, it } from 'vitest'
import { errorSpan, quote, tokenize, unquote } from '@/lib/query/tokens'

const kinds = (text: string): string[] => tokenize(text).filter((t) => t.kind !== 'space').map((t) => t.kind)

describe('tokenize', () => {
  it('loses no character', () => {
    const text = 'sea (tag:"deep blue" OR stars>=4) -is:trashed NOT "a b" plugin.column:3'
    expect(tokenize(text).map((t) => t.text).join('')).toBe(text)
  })

  it('tells words, filters, phrases and operators apart', () => {
    expect(kinds('sea (tag:x OR "a b") NOT y')).toEqual(['word', 'open', 'filter', 'or', 'phrase', 'close', 'not', 'word'])
  })

  it.each([
    ['stars>=4', 'stars', '>=', '4'],
    ['bytes<5mb', 'bytes', '<', '5mb'],
    ['taken:2024-05..2024-06', 'taken', ':', '2024-05..2024-06'],
    ['Tag:"deep blue"', 'tag', ':', 'deep blue'],
    ['builtin.scorer.quality.sharpness>0.5', 'builtin.scorer.quality.sharpness', '>', '0.5'],
    ['tag:', 'tag', ':', ''],
  ])('reads %s', (text, field, operator, value) => expect(tokenize(text)[0]).toMatchObject({ kind: 'filter', field, operator, value }))

  it('reads negation', () => {
    expect(tokenize('-tag:x')[0]).toMatchObject({ kind: 'filter', negated: true, field: 'tag' })
    expect(kinds('-"a b"')).toEqual(['not', 'phrase'])
    expect(kinds('-(a)')).toEqual(['not', 'open', 'word', 'close'])
  })

  it('reads text that is not finished', () => {
    expect(tokenize('tag:"deep bl')[0]).toMatchObject({ kind: 'filter', value: 'deep bl', end: 12 })
    expect(kinds('((')).toEqual(['open', 'open'])
  })
})

describe('quote', () => {
  it.each(['sea', 'deep blue', 'say "hi"', 'a\\b', 'OR', '(x)'])('survives the way there and back: %s', (value) => {
    expect(tokenize(`tag:${quote(value)}`)).toHaveLength(1)
    expect(unquote(quote(value))).toBe(value)
  })
})

describe('errorSpan', () => {
  it('marks the whole word under the column', () => expect(errorSpan('sea tga:x', 5)).toEqual({ start: 4, end: 9 }))
  it('marks only the value when the column is in it', () => expect(errorSpan('stars>=four', 8)).toEqual({ start: 7, end: 11 }))
  it('points behind the end when something is missing', () => expect(errorSpan('(a', 3)).toEqual({ start: 2, end: 3 }))
})
