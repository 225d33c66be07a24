import type { FailurePhase } from './protocol'

const CODES: Record<FailurePhase, string> = { load: 'PH3090', mount: 'PH3091', hang: 'PH3092', run: 'PH3093', left: 'PH3094' }
const LONGEST = 300

/** Why a part is not there, or not any more. */
export class PartFailure extends Error {
  constructor(
    readonly phase: FailurePhase,
    message: string,
  ) {
    super(message.slice(0, LONGEST))
    this.name = 'PartFailure'
  }

  get code(): string {
    return CODES[this.phase]
  }
}

/** Anything can be thrown. */
export function textOf(reason: unknown): string {
  try {
    return reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)
  } catch {
    return typeof reason
  }
}

export function failureOf(phase: FailurePhase, reason: unknown): PartFailure {
  return reason instanceof PartFailure ? reason : new PartFailure(phase, textOf(reason))
}
