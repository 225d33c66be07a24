import type { Collection } from '@/api/collections'
import { useCollectionDesk } from '@/stores/collections'
import { useCollectionEdits } from './useCollections'
import { useDropTarget } from './useDropTarget'
import { useMembership } from './useMembership'
import { DRAGGED_PICTURES } from './usePictureDrag'

const DRAGGED_COLLECTION = 'application/x-pluginhost-collection'

/** A row takes pictures; that of a project takes sets and people too, whose rows can be dragged there. */
export function useCollectionDrop(collection: () => Collection) {
  const desk = useCollectionDesk()
  const membership = useMembership()
  const { edit } = useCollectionEdits()

  const takesDragged = (): boolean => {
    const moved = desk.dragged
    return moved !== null && moved.kind !== 'project' && collection().kind === 'project' && !moved.projects?.includes(collection().id)
  }

  const { isOver, handlers } = useDropTarget({
    accepts: (types) => !collection().locked && (types.includes(DRAGGED_PICTURES) || (types.includes(DRAGGED_COLLECTION) && takesDragged())),
    drop(transfer) {
      const moved = desk.dragged
      if (transfer.types.includes(DRAGGED_PICTURES)) void membership.add('selection', collection())
      else if (moved) void edit(moved, { projects: [...(moved.projects ?? []), collection().id] })
    },
  })

  function drag(event: DragEvent): void {
    event.dataTransfer!.effectAllowed = 'copy'
    event.dataTransfer!.setData(DRAGGED_COLLECTION, String(collection().id))
    desk.dragged = collection()
  }

  return { isOver, handlers, drag, stop: () => void (desk.dragged = null) }
}
