import { describe, expect, it } from 'vitest'
import { fieldsOf, titleOf } from '@/lib/jsonSchema'

const one = (schema: Record<string, unknown>, root = {}): ReturnType<typeof fieldsOf>[number] => fieldsOf({ properties: { value: schema }, ...root })[0]!

describe('fieldsOf', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: ['string', 'null'] }, 'text'],
    [{ type: 'string', maxLength: 5000 }, 'longText'],
    [{ type: 'string', writeOnly: true }, 'secret'],
    [{ type: 'integer' }, 'integer'],
    [{ type: ['integer', 'string'], pattern: '^-?\\d+$' }, 'integer'],
    [{ type: 'boolean' }, 'boolean'],
    [{ enum: ['a', 'b'] }, 'choice'],
    [{ type: 'array', items: { type: 'string' } }, 'list'],
    [{ type: 'array', items: { type: 'object' } }, 'json'],
    [{ type: 'object', properties: {} }, 'group'],
    [{}, 'json'],
  ])('%j is a %s', (schema, kind) => expect(one(schema).kind).toBe(kind))

  it('follows references and nullable wrappers', () => {
    const field = one({ anyOf: [{ type: 'null' }, { $ref: '#/$defs/Mode' }] }, { $defs: { Mode: { enum: ['fast', 'exact'] } } })
    expect(field.choices.map((choice) => choice.value)).toEqual(['fast', 'exact'])
  })
  it('survives a reference to itself', () => expect(one({ $ref: '#/properties/value' }).kind).toBe('json'))
  it('carries limits, help and requirement', () => {
    const field = fieldsOf({ required: ['n'], properties: { n: { type: 'integer', minimum: 1, maximum: 9, description: 'Help', default: 3 } } })[0]!
    expect(field).toMatchObject({ min: 1, max: 9, step: 1, help: 'Help', required: true, default: 3 })
  })
  it.each([9.223372036854776e18, 2147483647, 4294967295])('takes %d for the end of a type, not for a limit', (maximum) => expect(one({ type: 'integer', minimum: 1, maximum })).toMatchObject({ min: 1, max: null }))
  it.each([
    ['maxUploadBytes', {}, true],
    ['bytes', {}, true],
    ['limit', { format: 'bytes' }, true],
    ['maxPixels', {}, false],
  ])('knows whether %s %j counts bytes', (key, extra, expected) => expect(fieldsOf({ properties: { [key]: { type: 'integer', ...extra } } })[0]!.isBytes).toBe(expected))
  it('gives fields in groups a path', () => expect(one({ type: 'object', properties: { inner: { type: 'string' } } }).fields[0]!.path).toBe('value.inner'))
})

it.each([
  ['maxWorkers', 'Max workers'],
  ['api_key', 'Api key'],
])('%s reads as %s', (key, title) => expect(titleOf(key)).toBe(title))
