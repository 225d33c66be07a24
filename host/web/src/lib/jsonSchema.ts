export type FieldKind = 'text' | 'longText' | 'secret' | 'number' | 'integer' | 'boolean' | 'choice' | 'list' | 'group' | 'json'

export interface SchemaField {
  key: string
  path: string
  kind: FieldKind
  title: string
  help: string | null
  required: boolean
  choices: { value: unknown; label: string }[]
  min: number | null
  max: number | null
  step: number | null
  isBytes: boolean
  default: unknown
  fields: SchemaField[]
}

const TYPE_LIMITS = new Set([2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1])

type Json = Record<string, unknown>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
/** The end of an integer type is no limit that anybody set. */
const limitOf = (value: unknown): number | null => (typeof value === 'number' && !TYPE_LIMITS.has(Math.abs(value)) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null)
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** `maxWorkers` reads as "Max workers" when the schema gives no title. */
export function titleOf(key: string): string {
  const words = key.replace(/[_-]+/g, ' ').replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function resolve(schema: Json, root: Json, depth = 0): Json {
  const reference = textOf(schema.$ref)
  if (reference?.startsWith('#/') && depth < 8) {
    const target = reference.slice(2).split('/').reduce<unknown>((node, key) => (isJson(node) ? node[key] : undefined), root)
    return isJson(target) ? resolve({ ...target, ...schema, $ref: undefined }, root, depth + 1) : schema
  }
  const options = (schema.anyOf ?? schema.oneOf) as unknown
  if (Array.isArray(options)) {
    const real = options.filter(isJson).filter((option) => option.type !== 'null')
    if (real.length === 1) return resolve({ ...real[0], ...schema, anyOf: undefined, oneOf: undefined }, root, depth + 1)
  }
  return schema
}

function kindOf(schema: Json): FieldKind {
  const types = ([] as unknown[]).concat(schema.type ?? []).filter((type) => type !== 'null')
  const type = types.length > 1 && types.every((t) => t === 'string' || t === 'integer' || t === 'number') ? types.find((t) => t !== 'string') : types[0]
  if (Array.isArray(schema.enum)) return 'choice'
  if (type === 'boolean' || type === 'integer' || type === 'number') return type
  if (type === 'string') {
    if (schema.writeOnly === true || schema.format === 'password') return 'secret'
    return schema.format === 'multiline' || (numberOf(schema.maxLength) ?? 0) > 300 ? 'longText' : 'text'
  }
  if (type === 'array' && isJson(schema.items) && schema.items.type === 'string') return 'list'
  if (type === 'object' && isJson(schema.properties)) return 'group'
  return 'json'
}

/** Turns a plugin's settings schema into a list of form fields. What has no form of its own is edited as JSON. */
export function fieldsOf(schema: Json, root: Json = schema, parent = ''): SchemaField[] {
  const properties = isJson(schema.properties) ? schema.properties : {}
  const required = new Set(Array.isArray(schema.required) ? schema.required : [])
  return Object.entries(properties).flatMap(([key, raw]) => {
    if (!isJson(raw)) return []
    const field = resolve(raw, root)
    const kind = kindOf(field)
    const path = parent === '' ? key : `${parent}.${key}`
    const labels = Array.isArray(field['x-enumNames']) ? field['x-enumNames'] : []
    return [
      {
        key,
        path,
        kind,
        title: textOf(field.title) ?? titleOf(key),
        help: textOf(field.description),
        required: required.has(key),
        choices: (Array.isArray(field.enum) ? field.enum : []).map((value, i) => ({ value, label: textOf(labels[i]) ?? String(value) })),
        min: limitOf(field.minimum),
        max: limitOf(field.maximum),
        step: numberOf(field.multipleOf) ?? (kind === 'integer' ? 1 : null),
        isBytes: (kind === 'integer' || kind === 'number') && (field.format === 'bytes' || /(^b|B)ytes$/.test(key)),
        default: field.default,
        fields: kind === 'group' ? fieldsOf(field, root, path) : [],
      },
    ]
  })
}
