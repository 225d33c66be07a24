export interface ServerEvent {
  seq: number
  event: string
  ids: number[]
  origin: string | null
  data: unknown
}

export type StreamState = 'connecting' | 'open' | 'waiting' | 'closed'

export interface Socket {
  onopen: (() => void) | null
  onmessage: ((message: { data: unknown }) => void) | null
  onclose: (() => void) | null
  onerror: (() => void) | null
  close(): void
}

export interface StreamOptions {
  open: (since: number | null) => Socket
  onEvent: (event: ServerEvent) => void
  /** The server's buffer does not reach back far enough: everything must be read again. */
  onReset: () => void
  onState: (state: StreamState) => void
  setTimer?: (run: () => void, ms: number) => unknown
  clearTimer?: (timer: unknown) => void
  random?: () => number
}

const FIRST_DELAY = 500
const LONGEST_DELAY = 15_000

function parse(data: unknown): ServerEvent | null {
  try {
    const value = JSON.parse(String(data)) as Partial<ServerEvent> | null
    if (value === null || typeof value.event !== 'string') return null
    return { seq: Number(value.seq ?? 0), event: value.event, ids: Array.isArray(value.ids) ? value.ids : [], origin: value.origin ?? null, data: value.data ?? null }
  } catch {
    return null
  }
}

/** One connection that comes back by itself and asks for what it missed. */
export class EventStream {
  private socket: Socket | null = null
  private timer: unknown = null
  private since: number | null = null
  private attempts = 0
  private stopped = true

  constructor(private readonly options: StreamOptions) {}

  start(): void {
    if (!this.stopped) return
    this.stopped = false
    this.connect()
  }

  stop(): void {
    this.stopped = true
    this.clearTimer()
    this.drop()
    this.options.onState('closed')
  }

  /** Skips the wait, because the person asked or the network came back. */
  retryNow(): void {
    if (this.stopped || this.timer === null) return
    this.clearTimer()
    this.connect()
  }

  private connect(): void {
    this.options.onState('connecting')
    const socket = this.options.open(this.since)
    this.socket = socket
    socket.onopen = () => {
      this.attempts = 0
      this.options.onState('open')
    }
    socket.onmessage = ({ data }) => {
      if (this.socket === socket) this.receive(data)
    }
    socket.onclose = () => {
      if (this.socket === socket) this.waitAndReconnect()
    }
    socket.onerror = () => socket.close()
  }

  private receive(data: unknown): void {
    const event = parse(data)
    if (event === null) return
    if (event.event === 'reset') {
      this.since = event.seq
      this.options.onReset()
      return
    }
    // A restarted server counts from the beginning: what it says in hello is the truth.
    if (event.event === 'hello') {
      if (this.since === null || event.seq < this.since) this.since = event.seq
      return
    }
    // After a reconnect the server may repeat what was on the wire when it broke.
    if (this.since !== null && event.seq <= this.since) return
    this.since = event.seq
    this.options.onEvent(event)
  }

  private waitAndReconnect(): void {
    this.socket = null
    if (this.stopped) return
    this.options.onState('waiting')
    const random = this.options.random ?? Math.random
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.attempts++) * (0.75 + random() / 2)
    const setTimer = this.options.setTimer ?? ((run, ms) => setTimeout(run, ms))
    this.timer = setTimer(() => {
      this.timer = null
      this.connect()
    }, delay)
  }

  private clearTimer(): void {
    if (this.timer === null) return
    const clear = this.options.clearTimer ?? ((timer) => clearTimeout(timer as ReturnType<typeof setTimeout>))
    clear(this.timer)
    this.timer = null
  }

  private drop(): void {
    const socket = this.socket
    this.socket = null
    socket?.close()
  }
}
