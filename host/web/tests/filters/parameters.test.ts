import { describe, expect, it } from 'vitest'
import type { FilterParameter } from '@/api/filters'
import { coerce, isSet, isVisible, sliderOf, valueOf, withArgument } from '@/lib/filters/parameters'
import { toldOf } from '@/lib/filters/told'

const parameter = (change: Partial<FilterParameter>): FilterParameter => ({ name: 'amount', kind: 'number', title: 'Amount', help: null, default: 0, min: null, max: null, step: null, unit: null, choices: [], visibleWhen: null, ...change })

describe('coerce', () => {
  const amount = parameter({ min: 0, max: 1 })
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    [7, 1],
    [-3, 0],
    ['', undefined],
    ['much', undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [0.1 + 0.2, 0.3],
  ])('makes a number of %j', (raw, wanted) => expect(coerce(amount, raw)).toBe(wanted))
  it('rounds integers', () => expect(coerce(parameter({ kind: 'integer' }), '2.6')).toBe(3))
  it('knows true and false only', () => expect([true, 'false', 'yes', 1].map((raw) => coerce(parameter({ kind: 'boolean' }), raw))).toEqual([true, false, undefined, undefined]))
  it('takes only what there is to choose', () => {
    const shape = parameter({ kind: 'choice', choices: [{ value: 'circle', title: 'Circle' }] })
    expect(['circle', 'Circle', 3].map((raw) => coerce(shape, raw))).toEqual(['circle', undefined, undefined])
  })
  it('writes colours in full', () => expect(['#ABC', '#f80c', ' #FF8800 ', 'red', '#12345'].map((raw) => coerce(parameter({ kind: 'colour' }), raw))).toEqual(['#aabbcc', '#ff8800cc', '#ff8800', undefined, undefined]))
  it('takes places within the picture only', () => {
    expect(coerce(parameter({ kind: 'point' }), { x: 0.5, y: 1, z: 3 })).toEqual({ x: 0.5, y: 1 })
    expect(coerce(parameter({ kind: 'point' }), { x: 0.5, y: 1.1 })).toBeUndefined()
    expect(coerce(parameter({ kind: 'region' }), { x: 0, y: 0, width: 1, height: 0.5 })).toEqual({ x: 0, y: 0, width: 1, height: 0.5 })
    expect(coerce(parameter({ kind: 'region' }), { x: 0, y: 0 })).toBeUndefined()
  })
  it('takes ids of pictures and none', () => expect([12, null, 0, 1.5, '12'].map((raw) => coerce(parameter({ kind: 'picture' }), raw))).toEqual([12, null, undefined, undefined, undefined]))
  it('cuts text that is too long', () => expect(coerce(parameter({ kind: 'text', max: 3 }), 'abcd')).toBe('abc'))
})

describe('arguments', () => {
  const amount = parameter({ default: 0.2, min: 0, max: 1 })
  it('stand for the default where nothing or nonsense is set', () => expect([{}, { amount: 'x' }, { amount: 0.4 }].map((args) => valueOf(amount, args))).toEqual([0.2, 0.2, 0.4]))
  it('know what differs from the default', () => expect([{}, { amount: 0.2 }, { amount: 0.4 }].map((args) => isSet(amount, args))).toEqual([false, false, true]))
  it('are given back to the default', () => {
    const before = { amount: 0.4, other: 1 }
    expect(withArgument(before, 'amount', undefined)).toEqual({ other: 1 })
    expect(withArgument(before, 'amount', 0)).toEqual({ amount: 0, other: 1 })
    expect(before).toEqual({ amount: 0.4, other: 1 })
  })
})

describe('isVisible', () => {
  const mode = parameter({ name: 'mode', kind: 'choice', default: 'off', choices: [{ value: 'off', title: '' }, { value: 'on', title: '' }] })
  const soft = parameter({ name: 'soft', kind: 'boolean', default: true, visibleWhen: { parameter: 'mode', values: ['on'] } })
  const width = parameter({ name: 'width', visibleWhen: { parameter: 'soft', values: ['true'] } })
  const all = [mode, soft, width]
  it('follows the other parameter, also its default', () => expect([{}, { mode: 'on' }, { mode: 'off' }].map((args) => isVisible(soft, all, args))).toEqual([false, true, false]))
  it('hides what depends on what is hidden', () => expect([{}, { mode: 'on' }, { mode: 'on', soft: false }].map((args) => isVisible(width, all, args))).toEqual([false, true, false]))
  it('shows what depends on nothing known, and survives circles', () => {
    expect(isVisible(parameter({ visibleWhen: { parameter: 'gone', values: ['1'] } }), all, {})).toBe(true)
    const a = parameter({ name: 'a', default: 1, visibleWhen: { parameter: 'b', values: ['1'] } })
    const b = parameter({ name: 'b', default: 1, visibleWhen: { parameter: 'a', values: ['1'] } })
    expect(isVisible(a, [a, b], {})).toBe(true)
  })
})

describe('sliderOf', () => {
  it('needs both ends', () => expect([parameter({ min: 0 }), parameter({ min: 1, max: 1 })].map(sliderOf)).toEqual([null, null]))
  it('finds a step where none is given', () => {
    expect(sliderOf(parameter({ min: 0, max: 1 }))?.step).toBeCloseTo(0.01)
    expect(sliderOf(parameter({ kind: 'integer', min: 0, max: 1000 }))?.step).toBe(1)
    expect(sliderOf(parameter({ min: 0, max: 1, step: 0.25 }))?.step).toBe(0.25)
  })
})

describe('toldOf', () => {
  const all = [
    parameter({ name: 'radius', title: 'Radius', unit: 'px', default: 2 }),
    parameter({ name: 'soft', title: 'Soft', kind: 'boolean', default: false }),
    parameter({ name: 'shape', title: 'Shape', kind: 'choice', default: 'round', choices: [{ value: 'round', title: 'Round' }, { value: 'square', title: 'Square' }] }),
    parameter({ name: 'centre', title: 'Centre', kind: 'point', default: { x: 0.5, y: 0.5 }, visibleWhen: { parameter: 'soft', values: ['true'] } }),
  ]
  it('names what is not the default', () => expect(toldOf(all, { radius: 9, soft: true, shape: 'square', centre: { x: 0.25, y: 1 } })).toBe('Radius 9 px, Soft ✓, Shape Square, Centre 25 % 100 %'))
  it('leaves out defaults, what does not apply and what is unknown', () => expect(toldOf(all, { radius: 2, centre: { x: 0, y: 0 }, gone: 1 })).toBe(''))
})
