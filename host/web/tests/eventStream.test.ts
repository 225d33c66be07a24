import { beforeEach, describe, expect, it } from 'vitest'
import { EventStream, type ServerEvent, type Socket, type StreamState } from '@/lib/eventStream'

class FakeSocket implements Socket {
  onopen: (() => void) | null = null
  onmessage: ((message: { data: unknown }) => void) | null = null
  onclose: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor(readonly since: number | null) {}
  close(): void {
    this.onclose?.()
  }
  say(seq: number, event: string): void {
    this.onmessage?.({ data: JSON.stringify({ seq, event, ids: [seq] }) })
  }
}

let sockets: FakeSocket[]
let events: ServerEvent[]
let states: StreamState[]
let timers: { run: () => void; ms: number }[]
let resets: number
let stream: EventStream
const last = (): FakeSocket => sockets.at(-1)!

beforeEach(() => {
  sockets = []
  events = []
  states = []
  timers = []
  resets = 0
  stream = new EventStream({
    open: (since) => {
      const socket = new FakeSocket(since)
      sockets.push(socket)
      return socket
    },
    onEvent: (event) => events.push(event),
    onReset: () => resets++,
    onState: (state) => states.push(state),
    setTimer: (run, ms) => timers.push({ run, ms }),
    clearTimer: () => {},
    random: () => 0.5,
  })
  stream.start()
})

describe('EventStream', () => {
  it('asks for everything after the last event it saw', () => {
    expect(last().since).toBeNull()
    last().onopen?.()
    last().say(4, 'hello')
    last().say(5, 'picture.added')
    last().close()
    timers.pop()!.run()
    expect(last().since).toBe(5)
    expect(events.map((e) => e.seq)).toEqual([5])
  })

  it('asks after the number in hello when nothing happened since', () => {
    last().say(41, 'hello')
    last().close()
    timers.pop()!.run()
    expect(last().since).toBe(41)
  })

  it('does not deliver an event twice', () => {
    last().say(4, 'hello')
    last().say(5, 'picture.added')
    last().say(5, 'picture.added')
    expect(events).toHaveLength(1)
  })

  it('waits longer each time, up to a limit, and starts small after success', () => {
    const delays = Array.from({ length: 8 }, () => {
      last().close()
      const timer = timers.pop()!
      timer.run()
      return timer.ms
    })
    expect(delays.slice(0, 4)).toEqual([500, 1000, 2000, 4000])
    expect(Math.max(...delays)).toBe(15_000)
    last().onopen?.()
    last().close()
    expect(timers.pop()!.ms).toBe(500)
  })

  it('reads everything again after a reset and goes on from there', () => {
    last().say(90, 'reset')
    expect(resets).toBe(1)
    last().say(91, 'picture.added')
    expect(events).toHaveLength(1)
  })

  it('takes the numbers of a restarted server', () => {
    last().say(900, 'hello')
    last().close()
    timers.pop()!.run()
    last().say(3, 'hello')
    last().say(4, 'picture.added')
    expect(events.map((e) => e.seq)).toEqual([4])
  })

  it('ignores what is no event', () => {
    last().onmessage?.({ data: 'nonsense' })
    last().onmessage?.({ data: 'null' })
    expect(events).toHaveLength(0)
  })

  it('stays closed when stopped', () => {
    stream.stop()
    expect(states.at(-1)).toBe('closed')
    expect(timers).toHaveLength(0)
  })
})
