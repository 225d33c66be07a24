import { expect, it } from 'vitest'
import { chainOf, withArguments, withFold, withStep, withSwitch, type Chain } from '@/lib/filters/chain'
import { NO_HISTORY, recorded, redone, undone, type History } from '@/lib/filters/history'

const blur = chainOf([{ filter: 'blur', arguments: {} }])

/** Goes through states one by one. */
function through(...chains: Chain[]): History {
  return chains.slice(1).reduce((history, after, i) => recorded(history, chains[i]!, after), NO_HISTORY)
}

it('goes back and forth', () => {
  const two = withStep(blur, { filter: 'grain', arguments: {} })
  const history = through([], blur, two)
  const back = undone(history, two)!
  expect(back.chain).toBe(blur)
  const further = undone(back.history, back.chain)!
  expect([further.chain, undone(further.history, further.chain)]).toEqual([[], null])
  expect(redone(further.history, further.chain)!.chain).toBe(blur)
})

it('takes a slider that moved back at once, but not two values', () => {
  const at = (radius: number, more = {}): Chain => withArguments(blur, 1, { radius, ...more })
  expect(through(blur, at(1), at(2), at(3)).past).toEqual([blur])
  expect(through(blur, at(1), at(1, { soft: true }), at(2, { soft: true })).past.length).toBe(3)
})

it('keeps a switch apart from a value of the same step', () => {
  const on = withArguments(blur, 1, { radius: 1 })
  expect(through(blur, on, withSwitch(on, 1, false), withSwitch(on, 1, true)).past.length).toBe(3)
})

it('does not count folding, and forgets what was taken back when something new comes', () => {
  expect(through(blur, withFold(blur, 1, false))).toBe(NO_HISTORY)
  const back = undone(through([], blur), blur)!
  expect(redone(recorded(back.history, [], chainOf([{ filter: 'grain', arguments: {} }])), [])).toBeNull()
})
