import { describe, expect, it } from 'vitest'
import { addCounts, isImportable, NO_COUNTS, planBatches } from '@/lib/importPlan'

const file = (name: string, size = 1, type = ''): { name: string; size: number; type: string } => ({ name, size, type })

describe('planBatches', () => {
  it('keeps a picture and its sidecar together', () => {
    const batches = planBatches([file('a.jpg'), file('b.jpg'), file('B.TXT'), file('a.txt')], 2)
    expect(batches.map((batch) => batch.map((f) => f.name))).toEqual([['a.jpg', 'a.txt'], ['b.jpg', 'B.TXT']])
  })
  it('splits by size and sends a giant alone', () => {
    expect(planBatches([file('a.jpg', 6), file('b.jpg', 6), file('c.jpg', 99)], 10, 10).map((b) => b.length)).toEqual([1, 1, 1])
  })
  it('sends every file exactly once', () => {
    const files = Array.from({ length: 257 }, (_, i) => file(`${i}.jpg`))
    expect(planBatches(files).flat()).toHaveLength(257)
  })
  it('sends nothing for nothing', () => expect(planBatches([])).toEqual([]))
})

describe('isImportable', () => {
  it.each(['a.JPG', 'a.heic', 'x.zip', 'x.txt', 'a.avif'])('takes %s', (name) => expect(isImportable(file(name))).toBe(true))
  it('takes what the system calls an image', () => expect(isImportable(file('scan', 1, 'image/x-odd'))).toBe(true))
  it.each(['.DS_Store', 'Thumbs.db', 'a.pdf', 'b.docx'])('leaves %s', (name) => expect(isImportable(file(name))).toBe(false))
})

it('adds counts', () => {
  const counts = { ...NO_COUNTS, total: 3, imported: 2, failed: 1 }
  expect(addCounts(counts, counts)).toEqual({ total: 6, imported: 4, duplicates: 0, inTrash: 0, failed: 2, cancelled: 0 })
})
