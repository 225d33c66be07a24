import { describe, expect, it } from 'vitest'
import type { Collection } from '@/api/collections'
import { isEmoji, safeColour } from '@/lib/collections/look'
import { collectionsOfQuery, collectionTerm, findCollection, needsMembership, readCollectionTerm } from '@/lib/collections/terms'

const made = (id: number, kind: Collection['kind'], name: string): Collection => ({ id, kind, name, description: null, icon: null, colour: null, locked: false, count: 0, cover: null, createdAt: '', v: '1' })
const all = [made(3, 'set', 'Summer 2024'), made(4, 'person', 'Anna'), made(12, 'project', 'Book')]

describe('readCollectionTerm', () => {
  it('reads numbers and names, with and without a minus', () => {
    expect(readCollectionTerm('set:#12')).toEqual({ kind: 'set', id: 12, name: '#12', isNegated: false })
    expect(readCollectionTerm('-person:"Anna B"')).toEqual({ kind: 'person', id: null, name: 'Anna B', isNegated: true })
  })
  it.each(['tag:sea', 'set:', 'set>3', 'set:#3 OR set:#4', 'stack:12', 'summer', ''])('leaves %j alone', (text) => expect(readCollectionTerm(text)).toBeNull())
})

describe('findCollection', () => {
  it('finds by number or by name, whatever its case, among its kind only', () => {
    const find = (text: string): number | undefined => findCollection(all, readCollectionTerm(text)!)?.id
    expect([find('set:#3'), find('set:"SUMMER 2024"'), find('person:#3'), find('set:#99')]).toEqual([3, 3, undefined, undefined])
  })
  it('makes terms that it finds again', () => expect(all.map((one) => findCollection(all, readCollectionTerm(collectionTerm(one))!))).toEqual(all))
})

describe('queries', () => {
  it('name the collections that all their pictures lie in', () => {
    expect(collectionsOfQuery('stars>=4 set:#3 -person:#4 project:book', all).map(({ id }) => id)).toEqual([3, 12])
    expect(collectionsOfQuery('set:#3 OR set:#4', all)).toEqual([])
  })
  it('need a membership only when they ask for it', () => {
    expect(['set:#3', 'tag:sea set:#3', '-set:#3', 'set:#33', 'set:#3 OR tag:sea', ''].map((query) => needsMembership(query, 3))).toEqual([true, true, false, false, false, false])
  })
})

describe('look', () => {
  it('tells an emoji from the name of an icon', () => expect(['🏖️', '❄️', '🇩🇪', 'star', '', null].map(isEmoji)).toEqual([true, true, true, false, false, false]))
  it('takes nothing for a colour that is none', () => expect(['#3d8bfd', 'red', 'url(https://evil.example)', '#fff;--x:1', null].map(safeColour)).toEqual(['#3d8bfd', undefined, undefined, undefined, undefined]))
})
