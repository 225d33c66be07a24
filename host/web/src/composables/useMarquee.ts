import { onBeforeUnmount, ref, type Ref, type ShallowRef } from 'vue'
import { positionsIn, type GridArea, type GridGeometry } from '@/lib/grid/geometry'
import type { Selection } from '@/lib/selection'
import { useLibrary } from '@/stores/library'
import { useSelection } from '@/stores/selection'

const THRESHOLD_PIXELS = 6
const EDGE_PIXELS = 48
const MAX_SPEED = 26

interface Options {
  scroller: Readonly<ShallowRef<HTMLElement | null>>
  geometry: Ref<GridGeometry>
  offset: Ref<number>
  scrollToOffset: (offset: number) => void
}

/** A rectangle drawn with the mouse chooses what it touches, and scrolls when it is drawn over an edge. */
export function useMarquee({ scroller, geometry, offset, scrollToOffset }: Options) {
  const library = useLibrary()
  const selection = useSelection()
  /** In the list's own coordinates, so that scrolling stretches it. */
  const area = ref<GridArea | null>(null)
  let start: { x: number; y: number } | null = null
  let pointer = { x: 0, y: 0 }
  let base: Selection | null = null
  let frame = 0

  function inList(event: { clientX: number; clientY: number }): { x: number; y: number } {
    const box = scroller.value!.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top + offset.value }
  }

  function begin(event: PointerEvent): void {
    if (event.button !== 0 || event.pointerType === 'touch') return
    start = inList(event)
    base = event.ctrlKey || event.metaKey || event.shiftKey ? selection.chosen : null
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', finish)
    window.addEventListener('pointercancel', finish)
  }

  function onMove(event: PointerEvent): void {
    pointer = { x: event.clientX, y: event.clientY }
    const now = inList(event)
    if (area.value === null && Math.hypot(now.x - start!.x, now.y - start!.y) < THRESHOLD_PIXELS) return
    event.preventDefault()
    stretch()
    if (frame === 0) frame = requestAnimationFrame(scrollAtEdge)
  }

  function stretch(): void {
    const now = inList({ clientX: pointer.x, clientY: pointer.y })
    const { x, y } = start!
    area.value = { left: Math.min(x, now.x), top: Math.min(y, now.y), right: Math.max(x, now.x), bottom: Math.max(y, now.y) }
    const positions = positionsIn(geometry.value, area.value)
    const ids = positions.map((position) => library.at(position)?.id).filter((id) => id !== undefined)
    if (base) selection.chosen = base
    selection.choose(ids, base !== null)
    if (positions.length > 0) selection.anchor = positions[0]!
  }

  function scrollAtEdge(): void {
    frame = 0
    if (area.value === null || !scroller.value) return
    const box = scroller.value.getBoundingClientRect()
    const over = pointer.y > box.bottom - EDGE_PIXELS ? pointer.y - (box.bottom - EDGE_PIXELS) : pointer.y < box.top + EDGE_PIXELS ? pointer.y - (box.top + EDGE_PIXELS) : 0
    if (over === 0) return
    scrollToOffset(offset.value + Math.max(-MAX_SPEED, Math.min(MAX_SPEED, over / 3)))
    stretch()
    frame = requestAnimationFrame(scrollAtEdge)
  }

  function finish(): void {
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', finish)
    window.removeEventListener('pointercancel', finish)
    cancelAnimationFrame(frame)
    frame = 0
    // The click that ends the drag comes after this and must find that it was one.
    setTimeout(() => (area.value = null))
  }

  onBeforeUnmount(finish)

  return { area, begin, isDrawing: () => area.value !== null }
}
