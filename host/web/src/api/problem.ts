import type { ProblemDetails } from './types'

/** What the server said went wrong, or what kept the request from reaching it. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDetails,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problem.detail || problem.title || `HTTP ${status}`)
    this.name = 'ApiError'
  }

  get code(): string | null {
    return this.problem.code ?? null
  }

  /** 0 stands for "no answer": the server is down or the network is. */
  get isUnreachable(): boolean {
    return this.status === 0
  }
}

export function isProblem(value: unknown): value is ProblemDetails {
  return typeof value === 'object' && value !== null && ('title' in value || 'detail' in value || 'code' in value)
}

export function toApiError(status: number, body: unknown, retryAfter: string | null = null): ApiError {
  const problem: ProblemDetails = isProblem(body) ? body : { status, title: `HTTP ${status}` }
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter)
  return new ApiError(status, problem, Number.isFinite(seconds) ? seconds : null)
}

export function unreachable(cause: unknown): ApiError {
  const error = new ApiError(0, { title: 'unreachable', status: 0 })
  error.cause = cause
  return error
}
