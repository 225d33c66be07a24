import type { Filter, FilterStep } from '@/api/filters'

/** A step as it is edited: it may rest, and be folded. */
export interface ChainStep extends FilterStep {
  readonly key: number
  on: boolean
  open: boolean
}

export type Chain = readonly ChainStep[]

const STEP_ERROR = /^steps\[(\d+)\](?:\.(?:arguments\.)?([^.]+))?/

const change = (chain: Chain, key: number, edit: Partial<ChainStep>): Chain => chain.map((step) => (step.key === key ? { ...step, ...edit } : step))

/** The new step is open, those before it fold away. */
export function withStep(chain: Chain, step: FilterStep): Chain {
  const key = Math.max(0, ...chain.map((other) => other.key)) + 1
  return [...chain.map((other) => ({ ...other, open: false })), { key, filter: step.filter, arguments: { ...step.arguments }, on: true, open: true }]
}

export const chainOf = (steps: readonly FilterStep[]): Chain => steps.reduce<Chain>(withStep, [])

export const withoutStep = (chain: Chain, key: number): Chain => chain.filter((step) => step.key !== key)

export function withStepAt(chain: Chain, key: number, place: number): Chain {
  const moved = chain.find((step) => step.key === key)
  if (!moved) return chain
  const others = withoutStep(chain, key)
  return others.toSpliced(Math.min(others.length, Math.max(0, place)), 0, moved)
}

export const withStepMoved = (chain: Chain, key: number, by: number): Chain => withStepAt(chain, key, chain.findIndex((step) => step.key === key) + by)
export const withSwitch = (chain: Chain, key: number, on: boolean): Chain => change(chain, key, { on })
export const withFold = (chain: Chain, key: number, open: boolean): Chain => change(chain, key, { open })
export const withArguments = (chain: Chain, key: number, args: Record<string, unknown>): Chain => change(chain, key, { arguments: args })

const active = (chain: Chain, known?: ReadonlySet<string>): ChainStep[] => chain.filter((step) => step.on && (known?.has(step.filter) ?? true))

/** The steps that are switched on; what the server is sent are those of them whose filters are there. */
export const stepsOf = (chain: Chain, known?: ReadonlySet<string>): FilterStep[] => active(chain, known).map((step) => ({ filter: step.filter, arguments: step.arguments }))

export const stepsBefore = (chain: Chain, key: number, known: ReadonlySet<string>): FilterStep[] =>
  stepsOf(chain.slice(0, Math.max(0, chain.findIndex((step) => step.key === key))), known)

export const missingOf = (chain: Chain, filters: readonly Filter[]): string[] => {
  const known = new Set(filters.map((filter) => filter.id))
  return [...new Set(chain.map((step) => step.filter).filter((id) => !known.has(id)))]
}

export type StepErrors = Record<string, string[]>

/** Which step each message of a refusal belongs to: the server numbers only the steps that it was sent. */
export function errorsByStep(errors: Readonly<Record<string, string[]>>, chain: Chain, known: ReadonlySet<string>): Map<number, StepErrors> {
  const sent = active(chain, known)
  const found = new Map<number, StepErrors>()
  for (const [place, messages] of Object.entries(errors)) {
    const [, index, parameter = ''] = STEP_ERROR.exec(place) ?? []
    const step = index === undefined ? undefined : sent[Number(index)]
    if (!step) continue
    const before = found.get(step.key) ?? {}
    found.set(step.key, { ...before, [parameter]: [...(before[parameter] ?? []), ...messages] })
  }
  return found
}
