import { BookmarkMinus, BookmarkPlus, CheckCheck, Copy, Download, FolderOutput, ImageUp, Layers, RotateCcw, Star, Tag, Trash2, Ungroup, WandSparkles, X } from '@lucide/vue'
import { computed, type Component, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { fileUrl } from '@/api/urls'
import { useCollectionDesk } from '@/stores/collections'
import { useLibrary } from '@/stores/library'
import { useSelection } from '@/stores/selection'
import { useShell } from '@/stores/shell'
import { useToasts } from '@/stores/toasts'
import { useClipboard } from './useClipboard'
import { useCollectionEdits } from './useCollections'
import { useCollectionView } from './useCollectionView'
import { useEdits, type Targets } from './useEdits'
import { useMembership } from './useMembership'
import { useViewState } from './useViewState'

export interface SelectionAction {
  id: 'rate' | 'tag' | 'addTo' | 'removeFrom' | 'cover' | 'filter' | 'stack' | 'unstack' | 'download' | 'export' | 'copy' | 'all' | 'restore' | 'trash' | 'clear'
  label: string
  icon: Component
  keys: string[]
  isDanger: boolean
  run: (stars?: number) => unknown
}

/** What can be done with the chosen pictures: the pill and the context menu both show this list, so neither can lack what the other has. */
export function useSelectionActions(isTrash: () => boolean): ComputedRef<SelectionAction[]> {
  const { t } = useI18n()
  const library = useLibrary()
  const selection = useSelection()
  const shell = useShell()
  const toasts = useToasts()
  const edits = useEdits()
  const { copy } = useClipboard()
  const view = useViewState()
  const desk = useCollectionDesk()
  const membership = useMembership()
  const { edit } = useCollectionEdits()
  const { within } = useCollectionView()

  const onChosen = (run: (targets: Targets) => unknown) => async () => run(await edits.targetsOfSelection())
  const action = (id: SelectionAction['id'], label: string, icon: Component, run: SelectionAction['run'], keys: string[] = [], isDanger = false): SelectionAction => ({ id, label, icon, keys, isDanger, run })
  const only = computed(() => {
    const { chosen } = selection
    if (chosen.mode !== 'some' || chosen.ids.size !== 1) return null
    return library.at(library.positionOf([...chosen.ids][0]!)) ?? null
  })

  const isStacked = computed(() => library.loaded().some(([, picture]) => picture.stackSize > 1 && selection.has(picture.id)))

  /** What only pictures of the set that is looked at can do. */
  function inCollection(): SelectionAction[] {
    const [collection] = within.value
    if (!collection || collection.locked || isTrash()) return []
    const { name } = collection
    const cover = only.value?.id
    const useAsCover = async (): Promise<void> => {
      if (await edit(collection, { cover })) toasts.show(t('collections.coverChanged', { name }), { kind: 'success' })
    }
    return [
      action('removeFrom', t(`collections.takeOut.${collection.kind}`), BookmarkMinus, () => membership.remove('selection', collection)),
      ...(cover !== undefined && cover !== collection.cover ? [action('cover', t('collections.useAsCover'), ImageUp, useAsCover)] : []),
    ]
  }

  function filter(): void {
    const sample = selection.first()
    if (sample) view.openFilters(sample.id)
  }

  function download(): void {
    if (!only.value) return
    const link = document.createElement('a')
    link.href = fileUrl(only.value.id)
    link.download = only.value.name
    link.click()
  }

  return computed(() => [
    action('rate', t('action.rate'), Star, (stars = 0) => onChosen((targets) => edits.rate(targets, stars))(), ['0', '…', '5']),
    action('tag', t('tags.title'), Tag, () => (shell.tagRequested = true), ['T']),
    ...(isTrash() ? [] : [action('addTo', t('action.addTo'), BookmarkPlus, () => (desk.adding = 'selection'), ['B'])]),
    ...inCollection(),
    ...(isTrash() ? [] : [action('filter', t('action.filter'), WandSparkles, filter, ['E'])]),
    ...(only.value?.stackId && only.value.stackSize > 1 ? [action('stack', t('action.showStack'), Layers, () => view.search(`stack:${only.value!.stackId}`))] : []),
    ...(isStacked.value && !isTrash() ? [action('unstack', t('action.unstack'), Ungroup, onChosen(edits.unstack))] : []),
    ...(only.value ? [action('download', t('action.download'), Download, download), action('copy', t('action.copyName'), Copy, () => copy(only.value!.name))] : []),
    ...(isTrash() ? [] : [action('export', t('action.export'), FolderOutput, () => (shell.exportOpen = true))]),
    ...(selection.count < (library.total ?? 0) ? [action('all', t('action.selectAll'), CheckCheck, selection.selectAll, ['Mod', 'A'])] : []),
    isTrash() ? action('restore', t('action.restore'), RotateCcw, onChosen(edits.restore), ['R']) : action('trash', t('action.trash'), Trash2, onChosen(edits.trash), ['Del'], true),
    action('clear', t('action.clearSelection'), X, selection.clear, ['Esc']),
  ])
}
