import type { FilterParameter } from '@/api/filters'
import { isPoint, isRegion, isSet, isVisible, valueOf } from './parameters'

const percent = (share: number): string => `${Math.round(share * 100)} %`

function textOf(parameter: FilterParameter, value: unknown): string {
  if (isRegion(value)) return [value.x, value.y, value.width, value.height].map(percent).join(' ')
  if (isPoint(value)) return `${percent(value.x)} ${percent(value.y)}`
  if (parameter.kind === 'boolean') return value === true ? '✓' : '✗'
  const choice = parameter.choices.find((other) => other.value === value)
  return choice?.title ?? [String(value ?? '–'), parameter.unit].filter(Boolean).join(' ')
}

/** The arguments that are not the defaults, in words: "Radius 9 px, Shape Square". */
export const toldOf = (parameters: readonly FilterParameter[], args: Readonly<Record<string, unknown>>): string =>
  parameters
    .filter((parameter) => isSet(parameter, args) && isVisible(parameter, parameters, args))
    .map((parameter) => `${parameter.title} ${textOf(parameter, valueOf(parameter, args))}`)
    .join(', ')
