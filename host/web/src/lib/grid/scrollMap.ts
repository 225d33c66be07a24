import { clamp } from './geometry'

/** Browsers stop drawing elements beyond some 17 million pixels; a million pictures in two columns are far longer. */
export const MAX_SCROLL_PIXELS = 8_000_000

/**
 * Maps the scroll bar of an element, shortened where need be, to positions in the full list.
 * Small movements are followed pixel by pixel, even after the list has grown above the view; dragging the bar jumps in proportion.
 */
export class ScrollMap {
  private total = 0
  private viewport = 0
  private lastTop = 0
  offset = 0

  resize(total: number, viewport: number): void {
    this.total = total
    this.viewport = viewport
    this.offset = Math.min(this.offset, this.maxOffset)
  }

  get height(): number {
    return Math.min(this.total, MAX_SCROLL_PIXELS)
  }

  get maxOffset(): number {
    return Math.max(0, this.total - this.viewport)
  }

  private get maxTop(): number {
    return Math.max(1, this.height - this.viewport)
  }

  /** The list position to show after the element was scrolled to `top`. */
  follow(top: number): number {
    const moved = top - this.lastTop
    this.lastTop = top
    if (top <= 0) this.offset = 0
    else if (top >= this.maxTop) this.offset = this.maxOffset
    else if (Math.abs(moved) <= this.viewport * 1.5) this.offset = clamp(this.offset + moved, 0, this.maxOffset)
    else this.offset = (top / this.maxTop) * this.maxOffset
    return this.offset
  }

  /** Where the bar must stand so that `offset` is shown; taken as known, so its scroll event moves nothing. */
  seek(offset: number): number {
    this.offset = clamp(offset, 0, this.maxOffset)
    this.lastTop = this.total > MAX_SCROLL_PIXELS ? Math.round((this.offset / Math.max(1, this.maxOffset)) * this.maxTop) : this.offset
    return this.lastTop
  }
}
