import { expect, it } from 'vitest'
import { countMembers, nextWish, shareOf, shownShare, type Share, type Wish } from '@/lib/collections/choice'

const walk = (share: Share, steps: number): Share[] => {
  let wish: Wish | undefined
  return Array.from({ length: steps }, () => {
    wish = nextWish(share, wish)
    return shownShare(share, wish)
  })
}

it('counts members of every collection', () => expect([...countMembers([[1, 2], [2], []])]).toEqual([[1, 1], [2, 2]]))
it('tells all from some from none', () => expect([0, 2, 3].map((count) => shareOf(count, 3))).toEqual(['none', 'some', 'all']))
it('goes there and back', () => {
  expect(walk('none', 3)).toEqual(['all', 'none', 'all'])
  expect(walk('all', 3)).toEqual(['none', 'all', 'none'])
})
it('leads from some to all to none and back to how it was', () => expect(walk('some', 4)).toEqual(['all', 'none', 'some', 'all']))
