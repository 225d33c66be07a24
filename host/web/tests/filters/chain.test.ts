import { describe, expect, it } from 'vitest'
import { chainOf, errorsByStep, missingOf, stepsBefore, stepsOf, withArguments, withFold, withoutStep, withStep, withStepAt, withStepMoved, withSwitch, type Chain } from '@/lib/filters/chain'
import type { Filter } from '@/api/filters'

const known = new Set(['blur', 'grain', 'crop'])
const chain = chainOf([
  { filter: 'blur', arguments: { radius: 2 } },
  { filter: 'grain', arguments: {} },
  { filter: 'crop', arguments: {} },
])
const names = (steps: Chain): string => steps.map((step) => step.filter).join(' ')

describe('chain', () => {
  it('gives each step a key of its own and opens the newest', () => {
    expect(chain.map((step) => [step.key, step.open])).toEqual([[1, false], [2, false], [3, true]])
    expect(withStep(withoutStep(chain, 1), { filter: 'blur', arguments: {} }).map((step) => step.key)).toEqual([2, 3, 4])
  })
  it('keeps its steps apart from where they came from', () => {
    const preset = { filter: 'blur', arguments: { radius: 2 } }
    const made = chainOf([preset])
    expect(made[0]!.arguments).not.toBe(preset.arguments)
  })
  it('moves steps and stops at the ends', () => {
    expect(names(withStepMoved(chain, 1, 1))).toBe('grain blur crop')
    expect(names(withStepMoved(chain, 1, -1))).toBe('blur grain crop')
    expect(names(withStepMoved(chain, 3, 5))).toBe('blur grain crop')
    expect(names(withStepAt(chain, 3, 0))).toBe('crop blur grain')
    expect(withStepAt(chain, 9, 0)).toBe(chain)
  })
  it('changes one step and leaves the others as they are', () => {
    const changed = withFold(withArguments(chain, 2, { amount: 1 }), 2, true)
    expect(changed[1]).toMatchObject({ arguments: { amount: 1 }, open: true })
    expect(changed[0]).toBe(chain[0])
  })
  it('sends only what is on and there', () => {
    const mixed = withStep(withSwitch(chain, 2, false), { filter: 'gone', arguments: {} })
    expect(stepsOf(mixed, known)).toEqual([{ filter: 'blur', arguments: { radius: 2 } }, { filter: 'crop', arguments: {} }])
    expect(stepsOf(mixed).map((step) => step.filter)).toEqual(['blur', 'crop', 'gone'])
    expect(missingOf(mixed, [{ id: 'blur' }, { id: 'grain' }, { id: 'crop' }] as Filter[])).toEqual(['gone'])
  })
  it('knows what comes before a step', () => {
    expect(stepsBefore(chain, 3, known).map((step) => step.filter)).toEqual(['blur', 'grain'])
    expect(stepsBefore(chain, 1, known)).toEqual([])
  })
})

describe('errorsByStep', () => {
  const errors = { 'steps[1].amount': ['9 is not from 0 to 1.'], 'steps[0].arguments.radius': ['No number.'], 'steps[1]': ['It cannot.'], q: ['Other.'], 'steps[7].x': ['Nowhere.'] }
  it('counts only the steps that were sent', () => {
    const found = errorsByStep(errors, withSwitch(chain, 2, false), known)
    expect([...found]).toEqual([
      [3, { amount: ['9 is not from 0 to 1.'], '': ['It cannot.'] }],
      [1, { radius: ['No number.'] }],
    ])
  })
})
