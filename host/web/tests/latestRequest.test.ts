import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LatestRequest } from '@/lib/latestRequest'

interface Call {
  input: string
  signal: AbortSignal
  answer: (text: string) => void
  refuse: (reason: unknown) => void
}

function make(options: { waitForRest?: boolean; graceMs?: number } = {}) {
  const calls: Call[] = []
  const results: string[] = []
  const errors: unknown[] = []
  const busy: boolean[] = []
  const queue = new LatestRequest<string, string>({
    load: (input, signal) =>
      new Promise((resolve, reject) => {
        calls.push({ input, signal, answer: resolve, refuse: reject })
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      }),
    onResult: (output) => results.push(output),
    onError: (error) => errors.push(error),
    onBusy: (is) => busy.push(is),
    delayMs: 30,
    ...options,
  })
  const inFlight = (): number => calls.filter((call) => !call.signal.aborted).length - results.length - errors.length
  return { queue, calls, results, errors, busy, inFlight }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('LatestRequest', () => {
  it('makes one request of many wishes within one delay', () => {
    const { queue, calls } = make()
    for (const input of ['a', 'b', 'c']) queue.ask(input)
    vi.advanceTimersByTime(30)
    expect(calls.map((call) => call.input)).toEqual(['c'])
  })

  it('asks while a slider keeps moving, but not while somebody types', () => {
    const slider = make()
    const typing = make({ waitForRest: true })
    for (let i = 0; i < 4; i++) {
      slider.queue.ask(`${i}`)
      typing.queue.ask(`${i}`)
      vi.advanceTimersByTime(20)
    }
    expect(slider.calls.length).toBe(2)
    expect(typing.calls.length).toBe(0)
    vi.advanceTimersByTime(10)
    expect(typing.calls.map((call) => call.input)).toEqual(['3'])
  })

  it('gives an older request up and never shows its answer', async () => {
    const { queue, calls, results, inFlight } = make()
    queue.ask('old')
    vi.advanceTimersByTime(30)
    queue.ask('new')
    vi.advanceTimersByTime(30)
    expect([calls[0]!.signal.aborted, calls[1]!.signal.aborted, inFlight()]).toEqual([true, false, 1])
    calls[0]!.answer('old')
    calls[1]!.answer('new')
    await vi.runAllTimersAsync()
    expect(results).toEqual(['new'])
  })

  it('lets a young request finish, then asks for the newest at once', async () => {
    const { queue, calls, results, inFlight } = make({ graceMs: 200 })
    queue.ask('a')
    vi.advanceTimersByTime(30)
    queue.ask('b')
    vi.advanceTimersByTime(40)
    queue.ask('c')
    expect([calls.length, calls[0]!.signal.aborted]).toEqual([1, false])
    calls[0]!.answer('a')
    await vi.advanceTimersByTimeAsync(0)
    expect([results, calls.map((call) => call.input), inFlight()]).toEqual([['a'], ['a', 'c'], 1])
  })

  it('gives a request up that takes longer than its grace', () => {
    const { queue, calls } = make({ graceMs: 200 })
    queue.ask('slow')
    vi.advanceTimersByTime(30)
    queue.ask('new')
    vi.advanceTimersByTime(199)
    expect(calls.length).toBe(1)
    vi.advanceTimersByTime(1)
    expect([calls[0]!.signal.aborted, calls[1]!.input]).toEqual([true, 'new'])
  })

  it('waits for nothing when the wish is urgent', () => {
    const { queue, calls } = make({ graceMs: 200 })
    queue.ask('a', true)
    queue.ask('b', true)
    expect(calls.map((call) => [call.input, call.signal.aborted])).toEqual([['a', true], ['b', false]])
  })

  it('is busy from the first request to the last answer, also when it is a refusal', async () => {
    const { queue, calls, errors, busy } = make()
    queue.ask('a', true)
    queue.ask('b')
    calls[0]!.refuse('no')
    await vi.advanceTimersByTimeAsync(0)
    expect([errors, busy]).toEqual([['no'], [true]])
    await vi.advanceTimersByTimeAsync(30)
    calls[1]!.answer('b')
    await vi.advanceTimersByTimeAsync(0)
    expect(busy).toEqual([true, true, false])
  })

  it('says nothing after it was closed', async () => {
    const { queue, calls, results, errors } = make()
    queue.ask('a', true)
    queue.ask('b')
    queue.close()
    calls[0]!.answer('a')
    await vi.runAllTimersAsync()
    expect([calls.length, calls[0]!.signal.aborted, results, errors]).toEqual([1, true, [], []])
  })
})
