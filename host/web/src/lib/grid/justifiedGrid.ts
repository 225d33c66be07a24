import { clamp, GAP, type GridBox, type GridGeometry, type GridRow } from './geometry'

/** Photographs are mostly 3:2 or 4:3: the guess for pictures nobody has loaded yet. */
const USUAL_ASPECT = 1.4
const NARROWEST = 0.4
const WIDEST = 3.2
/** The last row of all keeps its height rather than being stretched beyond this. */
const LOOSEST = 1.25
/** No row is worth trying that would hold so many times what fits at the wanted height. */
const FULLEST = 2

interface Section {
  aspects: Float32Array
  /** Index in the section of each row's first picture. */
  starts: number[]
  heights: number[]
  height: number
}

/**
 * Rows of equal height whose pictures keep their shape and fill the width, as photo books do.
 * The result is cut into sections that are laid out by themselves: one that was loaded moves the ones below it, but never changes them.
 */
export class JustifiedGrid implements GridGeometry {
  readonly columns: number
  private readonly sections: (Section | undefined)[]
  private readonly guess: Section
  private readonly tops: Float64Array
  private readonly firstRows: Int32Array

  constructor(
    private readonly width: number,
    private readonly wanted: number,
    readonly total: number,
    private readonly sectionSize: number,
  ) {
    const count = Math.ceil(total / sectionSize)
    this.columns = Math.max(1, Math.ceil(width / (wanted * NARROWEST)))
    this.sections = new Array<Section | undefined>(count)
    this.tops = new Float64Array(count + 1)
    this.firstRows = new Int32Array(count + 1)
    this.guess = this.layOut(new Float32Array(sectionSize).fill(USUAL_ASPECT), false)
    if (count > 0) this.sections[count - 1] = this.layOut(new Float32Array(total - (count - 1) * sectionSize).fill(USUAL_ASPECT), true)
    this.sum(0)
  }

  get height(): number {
    return Math.max(0, this.tops[this.sections.length]! - GAP)
  }

  get rowCount(): number {
    return this.firstRows[this.sections.length]!
  }

  /** Takes the shapes of the pictures around here, where they are known. True when that moved anything. */
  measure(from: number, to: number, aspectOf: (position: number) => number | undefined): boolean {
    const first = Math.max(0, Math.floor(from / this.sectionSize))
    const last = Math.min(this.sections.length - 1, Math.floor(to / this.sectionSize))
    let changed = -1
    for (let at = first; at <= last; at++) {
      const aspects = this.aspectsOf(at, aspectOf)
      if (aspects === null || sameShapes(aspects, this.section(at).aspects)) continue
      this.sections[at] = this.layOut(aspects, at === this.sections.length - 1)
      if (changed < 0) changed = at
    }
    if (changed < 0) return false
    this.sum(changed)
    return true
  }

  rowAt(offset: number): number {
    if (this.sections.length === 0) return 0
    const at = lastNotAbove(this.tops, offset, this.sections.length)
    const { heights } = this.section(at)
    let top = this.tops[at]!
    let row = 0
    while (row < heights.length - 1 && offset >= top + heights[row]! + GAP) top += heights[row++]! + GAP
    return this.firstRows[at]! + row
  }

  rowOf(position: number): number {
    const at = clamp(Math.floor(position / this.sectionSize), 0, Math.max(0, this.sections.length - 1))
    const inside = position - at * this.sectionSize
    return this.firstRows[at]! + lastNotAbove(this.section(at).starts, inside, this.section(at).starts.length)
  }

  row(index: number): GridRow {
    const at = lastNotAbove(this.firstRows, index, this.sections.length)
    const section = this.section(at)
    const inside = index - this.firstRows[at]!
    let top = this.tops[at]!
    for (let i = 0; i < inside; i++) top += section.heights[i]! + GAP
    const height = section.heights[inside]!
    return { index, top, height, boxes: this.boxes(at, section, inside, height) }
  }

  private section(at: number): Section {
    return this.sections[at] ?? this.guess
  }

  private boxes(at: number, section: Section, row: number, height: number): GridBox[] {
    const from = section.starts[row]!
    const to = section.starts[row + 1] ?? section.aspects.length
    const boxes: GridBox[] = []
    let left = 0
    for (let i = from; i < to; i++) {
      const width = section.aspects[i]! * height
      boxes.push({ position: at * this.sectionSize + i, left, width })
      left += width + GAP
    }
    return boxes
  }

  private aspectsOf(at: number, aspectOf: (position: number) => number | undefined): Float32Array | null {
    const first = at * this.sectionSize
    const aspects = new Float32Array(Math.min(this.sectionSize, this.total - first))
    for (let i = 0; i < aspects.length; i++) {
      const aspect = aspectOf(first + i)
      if (aspect === undefined) return null
      aspects[i] = clamp(aspect, NARROWEST, WIDEST)
    }
    return aspects
  }

  /** The breaks that keep all rows of the section as near to the wanted height as they can be, not just the next one. */
  private layOut(aspects: Float32Array, isLast: boolean): Section {
    const count = aspects.length
    const costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
    const from = new Int32Array(count + 1)
    costs[0] = 0
    for (let end = 1; end <= count; end++) {
      let sum = 0
      for (let start = end - 1; start >= 0 && (start === end - 1 || sum * this.wanted < this.width * FULLEST); start--) {
        sum += aspects[start]!
        const cost = costs[start]! + this.misfit(sum, end - start, isLast && end === count)
        if (cost < costs[end]!) {
          costs[end] = cost
          from[end] = start
        }
      }
    }
    const starts: number[] = []
    for (let end = count; end > 0; end = from[end]!) starts.unshift(from[end]!)
    const heights = starts.map((start, row) => this.heightOf(aspects.subarray(start, starts[row + 1]), isLast && row === starts.length - 1))
    return { aspects, starts, heights, height: heights.reduce((all, height) => all + height + GAP, 0) }
  }

  private misfit(sum: number, pictures: number, mayBeShort: boolean): number {
    const full = (this.width - GAP * (pictures - 1)) / sum / this.wanted
    return mayBeShort && full > 1 ? 0 : (full - 1) ** 2
  }

  private heightOf(aspects: Float32Array, mayBeShort: boolean): number {
    const sum = aspects.reduce((all, aspect) => all + aspect, 0)
    const full = Math.max(1, (this.width - GAP * (aspects.length - 1)) / Math.max(NARROWEST, sum))
    return mayBeShort ? Math.min(full, this.wanted * LOOSEST) : full
  }

  private sum(from: number): void {
    for (let at = from; at < this.sections.length; at++) {
      const section = this.section(at)
      this.tops[at + 1] = this.tops[at]! + section.height
      this.firstRows[at + 1] = this.firstRows[at]! + section.starts.length
    }
  }
}

function sameShapes(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}

/** The last of the first `count` ascending values that is not greater than `limit`. */
function lastNotAbove(ascending: ArrayLike<number>, limit: number, count: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (ascending[middle]! <= limit) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
