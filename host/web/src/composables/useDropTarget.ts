import { ref } from 'vue'

interface Options {
  /** Whether what is dragged, known by its types only until it is dropped, is welcome. */
  accepts: (types: readonly string[]) => boolean
  drop: (transfer: DataTransfer) => unknown
  enter?: () => void
}

/** A place that things can be dropped on. */
export function useDropTarget({ accepts, drop, enter }: Options) {
  const isOver = ref(false)
  /** Children are entered before their parent is left. */
  let depth = 0
  const isWelcome = (event: DragEvent): boolean => accepts(event.dataTransfer?.types ?? [])

  const handlers = {
    dragenter(event: DragEvent): void {
      if (!isWelcome(event)) return
      event.preventDefault()
      if (depth++ === 0) enter?.()
      isOver.value = true
    },
    dragover(event: DragEvent): void {
      if (!isWelcome(event)) return
      event.preventDefault()
      event.dataTransfer!.dropEffect = 'copy'
    },
    dragleave(event: DragEvent): void {
      if (!isWelcome(event)) return
      depth = Math.max(0, depth - 1)
      isOver.value = depth > 0
    },
    drop(event: DragEvent): void {
      if (!isWelcome(event)) return
      event.preventDefault()
      depth = 0
      isOver.value = false
      drop(event.dataTransfer!)
    },
  }

  return { isOver, handlers }
}
