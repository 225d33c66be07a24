const LONG_PRESS_MS = 420
const WOBBLE_PIXELS = 10

/** Tells a finger that stays from one that taps or scrolls. */
export class LongPress {
  private timer: ReturnType<typeof setTimeout> | undefined
  private start = { x: 0, y: 0 }
  /** The finger that is still down has already been answered: its click means nothing. */
  fired = false

  begin(x: number, y: number, act: () => void): void {
    this.end()
    this.fired = false
    this.start = { x, y }
    this.timer = setTimeout(() => {
      this.fired = true
      act()
    }, LONG_PRESS_MS)
  }

  move(x: number, y: number): void {
    if (Math.hypot(x - this.start.x, y - this.start.y) > WOBBLE_PIXELS) this.end()
  }

  end(): void {
    clearTimeout(this.timer)
  }
}
