import { onBeforeUnmount, onMounted, ref } from 'vue'
import { filesOfDrop } from '@/lib/droppedFiles'
import { useImports } from '@/stores/imports'
import { useShell } from '@/stores/shell'
import { useCollectionView } from './useCollectionView'

/** Files may be dropped anywhere on the window. */
export function useDropImport() {
  const isOver = ref(false)
  const imports = useImports()
  const shell = useShell()
  const { receivers } = useCollectionView()
  let depth = 0

  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

  function enter(event: DragEvent): void {
    if (!carriesFiles(event)) return
    event.preventDefault()
    depth++
    isOver.value = true
  }

  function over(event: DragEvent): void {
    if (!carriesFiles(event)) return
    event.preventDefault()
    event.dataTransfer!.dropEffect = imports.isBusy ? 'none' : 'copy'
  }

  function leave(event: DragEvent): void {
    if (!carriesFiles(event)) return
    depth = Math.max(0, depth - 1)
    isOver.value = depth > 0
  }

  async function drop(event: DragEvent): Promise<void> {
    if (!carriesFiles(event)) return
    event.preventDefault()
    depth = 0
    isOver.value = false
    shell.importOpen = true
    if (imports.isBusy) return
    const into = receivers.value.map(({ id }) => id)
    await imports.start(await filesOfDrop(event.dataTransfer!), into)
  }

  const handlers = { dragenter: enter, dragover: over, dragleave: leave, drop } as const
  onMounted(() => {
    for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, handler as EventListener)
  })
  onBeforeUnmount(() => {
    for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, handler as EventListener)
  })

  return { isOver }
}
