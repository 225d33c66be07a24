import { describe, expect, it } from 'vitest'
import { folderTree } from '@/lib/folderTree'
import { termState, withTermState } from '@/lib/query/terms'

describe('folderTree', () => {
  it('counts what lies below', () => {
    const [year] = folderTree([
      { value: '2024/summer', count: 3 },
      { value: '2024\\winter', count: 2 },
      { value: '2024/summer/beach', count: 4 },
    ])
    expect([year!.path, year!.count, year!.children.map((child) => [child.path, child.count])]).toEqual(['2024', 9, [['2024/summer', 7], ['2024/winter', 2]]])
  })
  it('sorts numbers as numbers', () => expect(folderTree(['day 10', 'day 9'].map((value) => ({ value, count: 1 }))).map((node) => node.name)).toEqual(['day 9', 'day 10']))
  it('makes nothing of nothing', () => expect(folderTree([{ value: '/', count: 3 }])).toEqual([]))
})

describe('withTermState', () => {
  it('asks for, leaves out and forgets a term', () => {
    expect(withTermState('sea', 'tag:fog', 'in')).toBe('sea tag:fog')
    expect(withTermState('sea tag:fog', 'tag:fog', 'out')).toBe('sea -tag:fog')
    expect(withTermState('-tag:fog sea', 'tag:fog', 'in')).toBe('sea tag:fog')
    expect(withTermState('-tag:fog sea', 'tag:fog', null)).toBe('sea')
  })
  it('knows which it is', () => expect(['tag:fog', '-tag:fog', 'sea'].map((query) => termState(query, 'tag:fog'))).toEqual(['in', 'out', null]))
})
