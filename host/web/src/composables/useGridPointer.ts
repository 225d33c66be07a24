import { LongPress } from '@/lib/longPress'
import { useSelection } from '@/stores/selection'
import { usePictureIds } from './usePictureIds'

interface Options {
  /** Whether a press here takes hold of selected pictures instead of drawing a rectangle. */
  holds: (event: MouseEvent) => boolean
  isDrawing: () => boolean
  draw: (event: PointerEvent) => void
  open: (position: number) => void
  hover: (position: number) => void
}

/** The picture an event belongs to; the grid has one listener of each kind, not one per cell. */
export function positionOf(target: EventTarget | null): number {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-position]') : null
  return cell ? Number(cell.dataset.position) : -1
}

/** What the mouse and the finger do in the grid. */
export function useGridPointer({ holds, isDrawing, draw, open, hover }: Options) {
  const selection = useSelection()
  const { idsBetween } = usePictureIds()
  const press = new LongPress()
  let isTouch = false
  const roleOf = (event: Event): string | undefined => (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset.act

  function onDown(event: PointerEvent): void {
    isTouch = event.pointerType === 'touch'
    const position = positionOf(event.target)
    if (!isTouch) {
      if (!holds(event)) draw(event)
    } else if (position >= 0) {
      press.begin(event.clientX, event.clientY, () => {
        selection.touchSelecting = true
        selection.toggle(position)
        navigator.vibrate?.(10)
      })
    }
  }

  function onClick(event: MouseEvent): void {
    if (isDrawing() || press.fired) {
      press.fired = false
      return
    }
    const position = positionOf(event.target)
    if (position < 0) selection.clear()
    else if (roleOf(event) === 'toggle') selection.toggle(position)
    else if (roleOf(event) === 'open') open(position)
    else if (isTouch && !selection.touchSelecting) open(position)
    else if (isTouch || event.ctrlKey || event.metaKey) selection.toggle(position)
    else if (event.shiftKey) void selection.extend(position, false, idsBetween)
    else selection.set(position)
  }

  /** A finger that stays selects: it never drags. What a rectangle selects can be dragged from then on, but not by the press that draws it. */
  function onDrag(event: DragEvent, begin: (event: DragEvent) => void): void {
    if (isTouch || isDrawing()) event.preventDefault()
    else begin(event)
  }

  function onDoubleClick(event: MouseEvent): void {
    const position = positionOf(event.target)
    if (position >= 0 && roleOf(event) === undefined && !isTouch) open(position)
  }

  /** A menu is for what is chosen; opened on anything else, it is for that. */
  function onContextMenu(event: MouseEvent): void {
    const position = positionOf(event.target)
    if (position >= 0 && !isTouch) selection.claim(position)
    if (selection.count > 0 && !isTouch) return
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    onDown,
    onDrag,
    onClick,
    onDoubleClick,
    onContextMenu,
    onMove: (event: PointerEvent) => press.move(event.clientX, event.clientY),
    onRelease: () => press.end(),
    onOver: (event: MouseEvent) => hover(positionOf(event.target)),
    onLeave: () => hover(-1),
  }
}
