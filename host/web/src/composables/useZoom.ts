import { computed, onBeforeUnmount, ref, watch, type Ref, type ShallowRef } from 'vue'
import { clampView, fitView, isFit, zoomAt, type Point, type Size, type View } from '@/lib/zoom'

const WHEEL_SPEED = 0.0016
const SWIPE_PIXELS = 60
const PAGE_LINES = 32

/** Zoom and pan of the picture in the stage, by wheel, drag, two fingers and keys. */
export function useZoom(stageElement: Readonly<ShallowRef<HTMLElement | null>>, picture: Ref<Size>, onSwipe: (by: number) => void) {
  const stage = ref<Size>({ width: 0, height: 0 })
  const view = ref<View>({ scale: 1, x: 0, y: 0 })
  const dragging = ref(false)
  const fitted = computed(() => isFit(view.value, picture.value, stage.value))
  const pointers = new Map<number, Point>()
  let moved = 0
  let start: Point = { x: 0, y: 0 }

  const reset = (): void => {
    view.value = fitView(picture.value, stage.value)
  }

  function fromCentre(point: { clientX: number; clientY: number }): Point {
    const box = stageElement.value!.getBoundingClientRect()
    return { x: point.clientX - box.left - box.width / 2, y: point.clientY - box.top - box.height / 2 }
  }

  const zoom = (factor: number, at: Point = { x: 0, y: 0 }): void => {
    view.value = zoomAt(view.value, factor, at, picture.value, stage.value)
  }
  const pan = (x: number, y: number): void => {
    view.value = clampView({ ...view.value, x: view.value.x + x, y: view.value.y + y }, picture.value, stage.value)
  }
  /** Between "all of it" and one picture pixel per screen pixel. */
  const toggle = (at: Point = { x: 0, y: 0 }): void => {
    const actual = 1 / window.devicePixelRatio
    if (fitted.value) zoom((view.value.scale < actual * 0.999 ? actual : 2 * actual) / view.value.scale, at)
    else reset()
  }

  function onWheel(event: WheelEvent): void {
    event.preventDefault()
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * PAGE_LINES : event.deltaY
    zoom(Math.exp(-pixels * WHEEL_SPEED * (event.ctrlKey ? 4 : 1)), fromCentre(event))
  }

  function onDown(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest('button, a')) return
    stageElement.value!.setPointerCapture(event.pointerId)
    pointers.set(event.pointerId, fromCentre(event))
    moved = 0
    start = fromCentre(event)
    dragging.value = true
  }

  function onMove(event: PointerEvent): void {
    const before = pointers.get(event.pointerId)
    if (!before) return
    const now = fromCentre(event)
    if (pointers.size === 2) pinch(event.pointerId, before, now)
    else if (!fitted.value) pan(now.x - before.x, now.y - before.y)
    moved += Math.hypot(now.x - before.x, now.y - before.y)
    pointers.set(event.pointerId, now)
  }

  function pinch(id: number, before: Point, now: Point): void {
    const other = [...pointers].find(([key]) => key !== id)![1]
    const spread = (a: Point): number => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y))
    zoom(spread(now) / spread(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 })
  }

  function onUp(event: PointerEvent): void {
    if (!pointers.delete(event.pointerId)) return
    dragging.value = pointers.size > 0
    const across = fromCentre(event).x - start.x
    const wasSwipe = event.type === 'pointerup' && event.pointerType === 'touch' && fitted.value && pointers.size === 0
    if (wasSwipe && Math.abs(across) > SWIPE_PIXELS) onSwipe(across < 0 ? 1 : -1)
  }

  const onDoubleClick = (event: MouseEvent): void => {
    if (moved < 8) toggle(fromCentre(event))
  }

  const observer = new ResizeObserver(([entry]) => {
    const wasFitted = fitted.value || stage.value.width === 0
    stage.value = { width: entry!.contentRect.width, height: entry!.contentRect.height }
    view.value = wasFitted ? fitView(picture.value, stage.value) : clampView(view.value, picture.value, stage.value)
  })
  watch(stageElement, (element) => {
    observer.disconnect()
    if (element) observer.observe(element)
  }, { immediate: true })
  watch(picture, reset)
  onBeforeUnmount(() => observer.disconnect())

  return { view, stage, fitted, dragging, zoom, pan, toggle, onWheel, onDown, onMove, onUp, onDoubleClick }
}
