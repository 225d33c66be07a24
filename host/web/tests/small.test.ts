import { describe, expect, it } from 'vitest'
import { thumbnailSizeFor } from '@/api/urls'
import { toApiError } from '@/api/problem'
import { mergeJob } from '@/composables/useJobs'
import type { Job } from '@/api/types'
import de from '@/i18n/de'
import en from '@/i18n/en'
import packages from '@/i18n/packages/en'
import tools from '@/i18n/tools/en'
import { matchScore } from '@/lib/fuzzy'
import { OwnEdits } from '@/lib/ownEdits'
import { SHORTCUTS } from '@/lib/shortcuts'
import { directed, sortOf } from '@/lib/sort'
import { browserName } from '@/lib/userAgent'

describe('OwnEdits', () => {
  it('tells own changes from those of others, for a while', () => {
    let now = 0
    const own = new OwnEdits(() => now)
    own.note([1, 2])
    expect(own.foreign([1, 2, 3])).toEqual([3])
    now = 9_000
    expect(own.foreign([1])).toEqual([1])
  })
  it('takes everything as own while a whole query is being changed', () => {
    const own = new OwnEdits(() => 0)
    own.note(null)
    expect(own.foreign([1, 2])).toEqual([])
  })
})

describe('sort', () => {
  it('reads direction and first key', () => expect(sortOf('-stars,taken')).toEqual({ key: 'stars', descending: true }))
  it('starts with the most wanted end', () => expect(['taken', 'name', 'random'].map((key) => directed(key))).toEqual(['-taken', 'name', 'random']))
})

describe('matchScore', () => {
  it('prefers beginnings, then words, then letters', () => {
    const scores = ['trash', 'Move to trash', 'The rapid ash', 'Plugins'].map((title) => matchScore(title, 'trash'))
    expect(scores.toSorted((a, b) => b - a)).toEqual(scores)
    expect(scores.at(-1)).toBe(0)
  })
})

describe('translations', () => {
  const texts = (node: object, path = ''): [string, string][] => Object.entries(node).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : texts(value as object, `${path}${key}.`)))
  const names = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!))].sort()
  const german = new Map(texts(de))
  const english = texts({ ...en, ...packages, ...tools })
  it('have the same keys', () => expect([...german.keys()].sort()).toEqual(english.map(([key]) => key).sort()))
  it('name the same values and plural forms', () => {
    for (const [key, text] of english) {
      expect(names(german.get(key)!), key).toEqual(names(text))
      expect(german.get(key)!.split(' | ').length, key).toBe(text.split(' | ').length)
    }
  })
  it('explain every key', () => {
    for (const [group, keys] of Object.entries(SHORTCUTS)) {
      expect(en.help.group).toHaveProperty(group)
      for (const [, name] of keys) expect(en.help.key).toHaveProperty(name)
    }
  })
})

describe('urls', () => {
  it('picks the smallest thumbnail that is sharp', () => expect([[200, 1], [200, 2], [420, 2]].map(([size, ratio]) => thumbnailSizeFor(size!, ratio!))).toEqual([256, 512, 1440]))
})

describe('toApiError', () => {
  it('keeps what the server said', () => {
    const error = toApiError(429, { title: 'Slow down', code: 'PH5002', detail: 'Wait.' }, '30')
    expect([error.message, error.code, error.retryAfterSeconds]).toEqual(['Wait.', 'PH5002', 30])
  })
  it('copes with an answer that is no problem', () => expect(toApiError(502, '<html>').message).toBe('HTTP 502'))
})

describe('mergeJob', () => {
  const job = (id: number, title: string): Job => ({ id, title }) as Job
  it('replaces a known job in place and puts a new one first', () => {
    expect(mergeJob([job(2, 'b'), job(1, 'a')], job(1, 'c')).map((j) => j.title)).toEqual(['b', 'c'])
    expect(mergeJob([job(1, 'a')], job(2, 'b')).map((j) => j.id)).toEqual([2, 1])
  })
})

it('recognises devices', () => {
  expect(browserName('Mozilla/5.0 (Windows NT 10.0) Gecko Firefox/130.0')).toBe('Firefox, Windows')
  expect(browserName(null)).toBeNull()
})
