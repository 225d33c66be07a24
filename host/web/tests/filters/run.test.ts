import { expect, it } from 'vitest'
import { hasQuality, runRequest } from '@/lib/filters/run'

const steps = [{ filter: 'blur', arguments: { radius: 2 } }]

it('names pictures by id or by query, the whole library too', () => {
  expect(runRequest({ ids: [1, 2] }, steps, { stack: true, tags: false, collections: true, set: 4 })).toEqual({ pictures: [1, 2], steps, output: { stack: true, tags: false, collections: true, set: 4 } })
  expect(runRequest({ q: '' }, steps, { stack: true, tags: true, collections: false })).toMatchObject({ q: '' })
})
it('sends a quality only with a format that has one', () => {
  const output = (format?: string): unknown => runRequest({ ids: [1] }, steps, { stack: true, tags: true, collections: false, format, quality: 80 }).output
  expect(['jpeg', 'png', undefined].map(output)).toEqual([
    { stack: true, tags: true, collections: false, format: 'jpeg', quality: 80 },
    { stack: true, tags: true, collections: false, format: 'png' },
    { stack: true, tags: true, collections: false },
  ])
  expect(hasQuality(undefined)).toBe(false)
})
