import { onBeforeUnmount } from 'vue'
import { useCollectionDesk } from '@/stores/collections'
import { useSelection } from '@/stores/selection'

/** What is dragged is what is selected: nothing else has to travel. */
export const DRAGGED_PICTURES = 'application/x-pluginhost-pictures'

/** A small stack with a number, at the pointer while pictures are dragged. */
function dragImage(cell: Element, count: string): HTMLElement {
  const image = document.createElement('div')
  image.className = 'drag-image'
  const picture = cell.querySelector('img')?.cloneNode() as HTMLImageElement | undefined
  if (picture) image.append(picture)
  const number = document.createElement('span')
  number.textContent = count
  image.append(number)
  return image
}

/** Selected pictures can be taken with the mouse to where they belong. */
export function usePictureDrag(isAllowed: () => boolean) {
  const desk = useCollectionDesk()
  const selection = useSelection()

  /** Whether a press here takes hold of pictures; with a modifier key it chooses. */
  function holds(event: MouseEvent): boolean {
    if (!isAllowed() || event.ctrlKey || event.metaKey || event.shiftKey) return false
    const id = (event.target as Element).closest<HTMLElement>('[data-picture]')?.dataset.picture
    return id !== undefined && selection.has(Number(id))
  }

  function begin(event: DragEvent): void {
    if (!holds(event)) return event.preventDefault()
    const image = dragImage((event.target as Element).closest('[data-picture]')!, String(selection.count))
    document.body.append(image)
    event.dataTransfer!.effectAllowed = 'copy'
    event.dataTransfer!.setData(DRAGGED_PICTURES, String(selection.count))
    event.dataTransfer!.setDragImage(image, 24, 24)
    // The browser has its copy once this event is over.
    setTimeout(() => image.remove())
    desk.isDragging = true
  }

  const end = (): void => {
    desk.isDragging = false
  }
  onBeforeUnmount(end)

  return { holds, begin, end }
}
