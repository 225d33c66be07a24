import { onBeforeUnmount, onMounted, type Ref } from 'vue'
import { hasModifier, isTyping } from '@/lib/keys'
import type { CursorMove } from '@/lib/grid/moveCursor'
import { useCollectionDesk } from '@/stores/collections'
import { usePreferences } from '@/stores/preferences'
import { useSelection } from '@/stores/selection'
import { useShell } from '@/stores/shell'
import { useLibrary } from '@/stores/library'
import { useEdits, type Targets } from './useEdits'
import { usePictureIds } from './usePictureIds'

interface GridHandle {
  focus: () => void
  move: (step: CursorMove) => number
  openMenu: () => void
}

export interface GridKeyOptions {
  grid: Ref<GridHandle | null>
  hovered: Ref<number>
  enabled: () => boolean
  isTrash: () => boolean
  open: (position: number) => void
  search: () => void
  toggleInfo: () => void
  filters: (picture: number) => void
}

const MOVES: Record<string, CursorMove> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}
/** What lies over the page has its own keys, Escape above all. */
const ABOVE = '[role="dialog"], [role="menu"], [role="listbox"]'
const BESIDE = '[role="toolbar"], aside, nav'

/** The grid by keyboard: the same keys whether the focus is in it or nowhere in particular. */
export function useGridKeys(options: GridKeyOptions): void {
  const selection = useSelection()
  const library = useLibrary()
  const preferences = usePreferences()
  const shell = useShell()
  const edits = useEdits()
  const desk = useCollectionDesk()
  const { idsBetween } = usePictureIds()

  async function targets(): Promise<Targets | null> {
    if (selection.count > 0) return edits.targetsOfSelection()
    const position = selection.cursor >= 0 ? selection.cursor : options.hovered.value
    const picture = library.at(position)
    return picture ? { ids: [picture.id] } : null
  }

  async function onTargets(run: (targets: Targets) => unknown): Promise<void> {
    const chosen = await targets()
    if (chosen) run(chosen)
  }

  function move(event: KeyboardEvent, step: CursorMove): void {
    const reached = options.grid.value?.move(step) ?? -1
    if (reached < 0) return
    const target = selection.cursor < 0 && step !== 'end' ? 0 : reached
    if (event.shiftKey) void selection.extend(target, event.ctrlKey || event.metaKey, idsBetween)
    else if (event.ctrlKey || event.metaKey) selection.cursor = target
    else {
      selection.cursor = target
      selection.anchor = target
    }
    options.grid.value?.focus()
  }

  function openMenu(): void {
    const at = selection.cursor >= 0 ? selection.cursor : options.hovered.value
    if (selection.count === 0 && library.at(at)) selection.set(at)
    options.grid.value?.openMenu()
  }

  /** For what is chosen, or for the picture under the cursor. */
  function openFilters(): boolean {
    const at = selection.cursor >= 0 ? selection.cursor : options.hovered.value
    const picture = selection.first() ?? library.at(at)
    if (!picture) return false
    options.filters(picture.id)
    return true
  }

  function openAddTo(): boolean {
    const at = selection.cursor >= 0 ? selection.cursor : options.hovered.value
    const picture = library.at(at)
    if (options.isTrash() || (selection.count === 0 && !picture)) return false
    desk.adding = selection.count > 0 ? 'selection' : [picture!.id]
    return true
  }

  function onLetter(event: KeyboardEvent): boolean {
    if (!preferences.letterKeys || hasModifier(event)) return false
    const key = event.key.toLowerCase()
    if (/^[0-5]$/.test(key)) void onTargets((chosen) => edits.rate(chosen, Number(key)))
    else if (key === 'f' || key === '/') options.search()
    else if (key === 'i') options.toggleInfo()
    else if (key === 'l') preferences.layout = preferences.layout === 'square' ? 'justified' : 'square'
    else if (key === 's') openMenu()
    else if (key === 'e') return openFilters()
    else if (key === 'b') return openAddTo()
    else if (key === 't') {
      if (selection.count === 0) {
        const at = selection.cursor >= 0 ? selection.cursor : options.hovered.value
        if (!library.at(at)) return false
        selection.set(at)
      }
      shell.tagRequested = true
    } else if (key === 'r' && options.isTrash()) void onTargets((chosen) => edits.restore(chosen))
    else if (key === '+' || key === '=') preferences.stepCellSize(1)
    else if (key === '-') preferences.stepCellSize(-1)
    else return false
    return true
  }

  function onNamed(event: KeyboardEvent): boolean {
    const onControl = (event.target as Element).closest?.('button, a, input, select, summary') !== null
    const step = MOVES[event.key]
    if (step) {
      if (onControl && (event.target as Element).closest('input[type="range"], [role="radiogroup"]')) return false
      move(event, step)
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      if (onControl) return false
      openMenu()
    } else if (event.key === 'Escape') {
      if (selection.count === 0) return false
      selection.clear()
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') selection.selectAll()
    else if (event.key === 'Delete') {
      if (options.isTrash()) return false
      void onTargets((chosen) => edits.trash(chosen))
    } else if (!onControl && event.key === 'Enter' && selection.cursor >= 0) options.open(selection.cursor)
    else if (!onControl && event.key === ' ' && selection.cursor >= 0) selection.toggle(selection.cursor)
    else return false
    return true
  }

  function onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !options.enabled() || isTyping(event)) return
    const target = event.target as Element
    if (target.closest?.(ABOVE)) return
    if (target.closest?.(BESIDE) && event.key !== 'Escape' && !event.ctrlKey) return
    if (onNamed(event) || onLetter(event)) event.preventDefault()
  }

  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
