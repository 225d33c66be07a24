export interface WindowPage<T> {
  items: T[]
  total: number
}

export interface WindowOptions<T> {
  pageSize: number
  /** Pages kept in memory; the ones farthest from the view go first. */
  maxPages: number
  maxConcurrent: number
  load: (offset: number, limit: number, signal: AbortSignal) => Promise<WindowPage<T>>
  idOf: (item: T) => number
  onChange: () => void
  onError: (error: unknown) => void
}

interface Request {
  page: number
  abort: AbortController
}

/**
 * A sorted result of any length of which only the parts near the view are held.
 * Items sit at absolute positions. A page that is stale stays visible until its successor arrives, so a refresh never blanks the grid.
 */
export class PictureWindow<T> {
  total: number | null = null
  private readonly items = new Map<number, T>()
  private readonly positions = new Map<number, number>()
  private readonly fresh = new Set<number>()
  private readonly running = new Map<number, Request>()
  private wanted: number[] = []
  private view = { from: 0, to: 0 }
  private closed = false
  private failed = false

  constructor(private readonly options: WindowOptions<T>) {}

  at(index: number): T | undefined {
    return this.items.get(index)
  }

  positionOf(id: number): number {
    return this.positions.get(id) ?? -1
  }

  loaded(): IterableIterator<[number, T]> {
    return this.items.entries()
  }

  /** Tells which positions are on screen (`to` excluded); loads what is missing there and a page around it. */
  show(from: number, to: number): void {
    this.view = { from: Math.max(0, from), to: Math.max(from, to) }
    this.failed = false
    const pages = this.pagesInView()
    this.wanted = pages.filter((page) => !this.fresh.has(page) && !this.running.has(page))
    for (const [page, request] of this.running) {
      if (pages.includes(page)) continue
      request.abort.abort()
      this.running.delete(page)
    }
    this.pump()
  }

  /** Marks everything stale and fetches what is on screen again. */
  refresh(): void {
    this.fresh.clear()
    this.cancelRequests()
    this.show(this.view.from, this.view.to)
  }

  update(ids: ReadonlySet<number>, change: (item: T) => T): void {
    for (const id of ids) {
      const position = this.positions.get(id)
      if (position !== undefined) this.items.set(position, change(this.items.get(position)!))
    }
    this.options.onChange()
  }

  /**
   * Takes pictures out and closes the gaps before the server has done the same.
   * Nothing is fetched here: an answer from before the change would bring them back. `refresh` afterwards fills up.
   */
  remove(ids: ReadonlySet<number>): void {
    const gone = [...ids].map((id) => this.positions.get(id)).filter((p) => p !== undefined)
    if (gone.length === 0) return
    gone.sort((a, b) => a - b)
    const kept = [...this.items.entries()].filter(([, item]) => !ids.has(this.options.idOf(item)))
    this.items.clear()
    this.positions.clear()
    for (const [position, item] of kept) this.place(position - countBelow(gone, position), item)
    this.total = this.total === null ? null : Math.max(0, this.total - gone.length)
    this.fresh.clear()
    this.cancelRequests()
    this.options.onChange()
  }

  close(): void {
    this.closed = true
    this.cancelRequests()
  }

  private cancelRequests(): void {
    for (const request of this.running.values()) request.abort.abort()
    this.running.clear()
  }

  private pagesInView(): number[] {
    const { pageSize } = this.options
    const lastPage = this.total === null ? 0 : Math.max(0, Math.ceil(this.total / pageSize) - 1)
    const first = Math.min(lastPage, Math.floor(this.view.from / pageSize))
    const last = Math.min(lastPage, Math.floor(Math.max(this.view.from, this.view.to - 1) / pageSize))
    const pages: number[] = []
    for (let page = first; page <= last; page++) pages.push(page)
    // Neighbours last: what is on screen comes first.
    if (this.total !== null) for (const page of [last + 1, first - 1]) if (page >= 0 && page <= lastPage) pages.push(page)
    return pages
  }

  private pump(): void {
    while (!this.closed && !this.failed && this.running.size < this.options.maxConcurrent && this.wanted.length > 0) {
      const page = this.wanted.shift()!
      void this.fetchPage(page)
    }
  }

  private async fetchPage(page: number): Promise<void> {
    const request: Request = { page, abort: new AbortController() }
    this.running.set(page, request)
    const { pageSize } = this.options
    try {
      const answer = await this.options.load(page * pageSize, pageSize, request.abort.signal)
      if (this.running.get(page) !== request) return
      this.running.delete(page)
      this.accept(page, answer)
    } catch (error) {
      if (this.running.get(page) !== request) return
      this.running.delete(page)
      // One failed page stops the queue: a server that is down gets one request per scroll, not hundreds.
      this.failed = true
      this.options.onError(error)
      return
    }
    this.pump()
  }

  private accept(page: number, answer: WindowPage<T>): void {
    const { pageSize } = this.options
    const firstAnswer = this.total === null
    this.total = answer.total
    const start = page * pageSize
    for (let i = 0; i < pageSize; i++) this.forget(start + i)
    answer.items.forEach((item, i) => this.place(start + i, item))
    for (const position of [...this.items.keys()]) if (position >= answer.total) this.forget(position)
    this.fresh.add(page)
    this.evict()
    this.options.onChange()
    if (firstAnswer) this.show(this.view.from, this.view.to)
  }

  private place(position: number, item: T): void {
    this.items.set(position, item)
    this.positions.set(this.options.idOf(item), position)
  }

  private forget(position: number): void {
    const item = this.items.get(position)
    if (item === undefined) return
    this.items.delete(position)
    const id = this.options.idOf(item)
    if (this.positions.get(id) === position) this.positions.delete(id)
  }

  private evict(): void {
    const { pageSize, maxPages } = this.options
    const held = new Set([...this.items.keys()].map((position) => Math.floor(position / pageSize)))
    if (held.size <= maxPages) return
    const centre = (this.view.from + this.view.to) / 2 / pageSize
    const far = [...held].sort((a, b) => Math.abs(b - centre) - Math.abs(a - centre)).slice(0, held.size - maxPages)
    for (const page of far) {
      this.fresh.delete(page)
      for (let i = 0; i < pageSize; i++) this.forget(page * pageSize + i)
    }
  }
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
