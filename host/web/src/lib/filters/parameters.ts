import type { FilterParameter, SharePoint, ShareRegion } from '@/api/filters'

type Arguments = Readonly<Record<string, unknown>>

const FINEST = 1e9
const COLOUR = /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/
const SHORT_COLOUR = /^#[0-9a-f]{3,4}$/

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1

export const isPoint = (value: unknown): value is SharePoint => isObject(value) && isShare(value.x) && isShare(value.y)
export const isRegion = (value: unknown): value is ShareRegion => isPoint(value) && isShare((value as ShareRegion).width) && isShare((value as ShareRegion).height)

function toNumber(parameter: FilterParameter, raw: unknown): number | undefined {
  const number = typeof raw === 'string' ? (raw.trim() === '' ? Number.NaN : Number(raw.replace(',', '.'))) : raw
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined
  const whole = parameter.kind === 'integer' ? Math.round(number) : Math.round(number * FINEST) / FINEST
  return Math.min(parameter.max ?? Infinity, Math.max(parameter.min ?? -Infinity, whole))
}

function toColour(raw: unknown): string | undefined {
  const text = typeof raw === 'string' ? raw.trim().toLowerCase() : ''
  if (SHORT_COLOUR.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`
  return COLOUR.test(text) ? text : undefined
}

/** What was typed, moved or stored as the parameter wants it; undefined when nothing can be made of it. */
export function coerce(parameter: FilterParameter, raw: unknown): unknown {
  switch (parameter.kind) {
    case 'number':
    case 'integer':
      return toNumber(parameter, raw)
    case 'boolean':
      return typeof raw === 'boolean' ? raw : raw === 'true' ? true : raw === 'false' ? false : undefined
    case 'choice':
      return parameter.choices.some((choice) => choice.value === raw) ? raw : undefined
    case 'colour':
      return toColour(raw)
    case 'point':
      return isPoint(raw) ? { x: raw.x, y: raw.y } : undefined
    case 'region':
      return isRegion(raw) ? { x: raw.x, y: raw.y, width: raw.width, height: raw.height } : undefined
    case 'picture':
      return raw === null || (Number.isInteger(raw) && (raw as number) > 0) ? raw : undefined
    default:
      return typeof raw === 'string' ? (parameter.max === null ? raw : raw.slice(0, parameter.max)) : undefined
  }
}

/** What a parameter is set to, or its default. */
export function valueOf(parameter: FilterParameter, args: Arguments): unknown {
  const value = coerce(parameter, args[parameter.name])
  return value === undefined ? parameter.default : value
}

export const isSet = (parameter: FilterParameter, args: Arguments): boolean =>
  parameter.name in args && JSON.stringify(valueOf(parameter, args)) !== JSON.stringify(parameter.default)

/** The arguments with one changed; undefined gives the parameter its default back. */
export function withArgument(args: Arguments, name: string, value: unknown): Record<string, unknown> {
  const { [name]: _, ...others } = args
  return value === undefined ? others : { ...others, [name]: value }
}

/** Whether a parameter is shown: one that depends on a hidden one is hidden with it. */
export function isVisible(parameter: FilterParameter, all: readonly FilterParameter[], args: Arguments): boolean {
  const asked = new Set<string>()
  for (let at: FilterParameter | undefined = parameter; at?.visibleWhen && !asked.has(at.name); ) {
    asked.add(at.name)
    const condition: NonNullable<FilterParameter['visibleWhen']> = at.visibleWhen
    at = all.find((other) => other.name === condition.parameter)
    if (at && !condition.values.includes(String(valueOf(at, args)))) return false
  }
  return true
}

/** The track of a slider; a number without both ends has none. */
export function sliderOf({ kind, min, max, step }: FilterParameter): { min: number; max: number; step: number } | null {
  if (min === null || max === null || max <= min) return null
  const fallback = kind === 'integer' ? 1 : 10 ** Math.floor(Math.log10((max - min) / 100))
  return { min, max, step: step ?? fallback }
}
