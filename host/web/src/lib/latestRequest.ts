export interface LatestRequestOptions<I, O> {
  load: (input: I, signal: AbortSignal) => Promise<O>
  onResult: (output: O, input: I) => void
  onError: (error: unknown, input: I) => void
  onBusy?: (busy: boolean) => void
  delayMs: number
  /** Each wish begins the delay anew, as for somebody who types; else wishes within one delay become one. */
  waitForRest?: boolean
  /** So long a request may finish though a newer wish is due: a slider that keeps moving would else show nothing until it rests. */
  graceMs?: number
}

interface Running {
  abort: AbortController
  since: number
}

/** Answers the newest of many wishes: at most one request is under way, older ones are given up. */
export class LatestRequest<I, O> {
  private waiting: { input: I } | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  /** The delay is over; only the grace of the one under way is waited for. */
  private isDue = false
  private running: Running | null = null

  constructor(private readonly options: LatestRequestOptions<I, O>) {}

  /** An urgent wish makes everything before it worthless. */
  ask(input: I, urgent = false): void {
    this.waiting = { input }
    if (urgent) return this.start()
    if (this.timer !== undefined && !(this.options.waitForRest && !this.isDue)) return
    this.wait(this.options.delayMs, false)
  }

  close(): void {
    this.waiting = null
    this.rest()
    this.running?.abort.abort()
    this.running = null
    this.options.onBusy?.(false)
  }

  private wait(ms: number, isDue: boolean): void {
    clearTimeout(this.timer)
    this.isDue = isDue
    this.timer = setTimeout(() => this.due(), ms)
  }

  private rest(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.isDue = false
  }

  private due(): void {
    const left = this.running === null ? 0 : this.running.since + (this.options.graceMs ?? 0) - Date.now()
    if (left > 0) this.wait(left, true)
    else this.start()
  }

  private start(): void {
    this.rest()
    if (this.waiting === null) return
    const { input } = this.waiting
    this.waiting = null
    this.running?.abort.abort()
    const run: Running = { abort: new AbortController(), since: Date.now() }
    this.running = run
    this.options.onBusy?.(true)
    void this.options.load(input, run.abort.signal).then(
      (output) => this.end(run, () => this.options.onResult(output, input)),
      (error: unknown) => this.end(run, () => this.options.onError(error, input)),
    )
  }

  private end(run: Running, tell: () => void): void {
    if (this.running !== run) return
    this.running = null
    tell()
    if (this.isDue) this.start()
    else if (this.waiting === null) this.options.onBusy?.(false)
  }
}
