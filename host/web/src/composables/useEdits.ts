import { useQueryClient } from '@tanstack/vue-query'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, body } from '@/api/client'
import type { CollectedPicture, CollectionEdit } from '@/api/collections'
import { undoImport } from '@/api/filters'
import { OWN_TAG, type BatchResult } from '@/api/types'
import { needsMembership } from '@/lib/collections/terms'
import { useLibrary } from '@/stores/library'
import { useLive } from '@/stores/live'
import { useSelection } from '@/stores/selection'
import { useToasts } from '@/stores/toasts'
import { useProblemText } from './useProblemText'
import { usePictureIds } from './usePictureIds'

/** Which pictures an edit is for: these, or every one the current query finds. */
export type Targets = { ids: number[] } | { everything: true }

const useUndoStack = defineStore('undo', () => ({ operations: ref<number[]>([]) }))

function membershipsAfter(picture: CollectedPicture, { addTo = [], removeFrom = [] }: CollectionEdit): number[] {
  const kept = (picture.collections ?? []).filter((id) => !removeFrom.includes(id))
  return [...kept, ...addTo.filter((id) => !kept.includes(id))]
}

function applyTo(picture: CollectedPicture, edit: CollectionEdit): CollectedPicture {
  const removed = new Set(edit.removeTags ?? [])
  const kept = picture.tags.filter((tag) => !removed.has(tag.name))
  const added = (edit.addTags ?? []).filter((name) => !kept.some((tag) => tag.name === name))
  return {
    ...picture,
    stars: edit.stars ?? picture.stars,
    description: edit.description ?? picture.description,
    ...(edit.unstack ? { stackId: null, stackSize: 1 } : {}),
    collections: membershipsAfter(picture, edit),
    tags: [...kept, ...added.map((name) => ({ name, source: OWN_TAG, confidence: 1 }))],
  }
}

/** Every change of pictures: seen at once, sent, taken back with a message when refused, and undoable. */
export function useEdits() {
  const { t } = useI18n()
  const library = useLibrary()
  const selection = useSelection()
  const live = useLive()
  const toasts = useToasts()
  const undoStack = useUndoStack()
  const problems = useProblemText()
  const client = useQueryClient()
  const { allIdsExcept } = usePictureIds()

  function targetsOfSelection(): Promise<Targets> | Targets {
    const chosen = selection.chosen
    if (chosen.mode === 'some') return { ids: [...chosen.ids] }
    return chosen.except.size === 0 ? { everything: true } : allIdsExcept(chosen.except).then((ids) => ({ ids }))
  }

  function invalidate(): void {
    for (const key of ['picture', 'counts', 'facets', 'tags', 'collections']) void client.invalidateQueries({ queryKey: [key] })
  }

  /** Pictures that are taken out of the set that is shown go from the view. */
  const leavesView = (edit: CollectionEdit): boolean => edit.removeFrom?.some((id) => needsMembership(library.query, id)) ?? false

  /** Shows the edit before the server has agreed; the answer takes it back. */
  function preview(targets: Targets, edit: CollectionEdit): () => void {
    const ids = new Set('ids' in targets ? targets.ids : library.loaded().map(([, picture]) => picture.id))
    if (edit.trash || edit.restore || leavesView(edit)) {
      if ('ids' in targets) {
        library.remove(ids)
        selection.forget(ids)
      }
      return () => library.refresh()
    }
    const before = new Map(library.loaded().map(([, picture]) => [picture.id, picture]))
    library.update(ids, (picture) => applyTo(picture, edit))
    return () => library.update(ids, (picture) => before.get(picture.id) ?? picture)
  }

  async function apply(targets: Targets, edit: CollectionEdit, message: (changed: number) => string): Promise<BatchResult | null> {
    if ('ids' in targets && targets.ids.length === 0) return null
    const rollBack = preview(targets, edit)
    live.own.note('ids' in targets ? targets.ids : null)
    try {
      const target = 'ids' in targets ? { ids: targets.ids } : { q: library.query }
      const result = await body(api.POST('/api/v1/pictures/batch', { body: { ...target, edit } }))
      const { operation } = result
      if (operation !== null) undoStack.operations.push(operation)
      // Nothing was changed when there is no operation: it was so before.
      toasts.show(operation === null ? t('edit.already') : message(result.changed), operation === null ? {} : { kind: 'success', action: { label: t('action.undo'), run: () => void undo(operation) } })
      const moves = edit.trash || edit.restore || edit.unstack || leavesView(edit)
      if ('everything' in targets && moves) selection.clear()
      if ('everything' in targets || moves) library.refresh()
      invalidate()
      return result
    } catch (error) {
      rollBack()
      toasts.show(problems.line(error), { kind: 'error' })
      return null
    }
  }

  async function undo(operation?: number): Promise<void> {
    const id = operation ?? undoStack.operations.at(-1)
    if (id === undefined) {
      toasts.show(t('edit.nothingToUndo'))
      return
    }
    undoStack.operations = undoStack.operations.filter((other) => other !== id)
    live.own.note(null)
    try {
      const { changed } = await body(api.POST('/api/v1/operations/{id}/undo', { params: { path: { id } } }))
      toasts.show(t('edit.undone', { n: changed }, changed), { kind: 'success' })
      library.refresh()
      invalidate()
    } catch (error) {
      toasts.show(problems.line(error), { kind: 'error' })
    }
  }

  /** Takes back what an import brought. */
  async function undoImported(job: number): Promise<void> {
    live.own.note(null)
    try {
      const { changed, operation } = await undoImport(job)
      if (operation !== null) undoStack.operations.push(operation)
      toasts.show(t('edit.trashed', { n: changed }, changed), operation === null ? {} : { kind: 'success', action: { label: t('action.undo'), run: () => void undo(operation) } })
      library.refresh()
      invalidate()
    } catch (error) {
      toasts.show(problems.line(error), { kind: 'error' })
    }
  }

  const rate = (targets: Targets, stars: number): Promise<BatchResult | null> =>
    apply(targets, { stars }, (n) => (stars === 0 ? t('edit.unrated', { n }, n) : t('edit.rated', { n, stars }, n)))
  const addTags = (targets: Targets, names: string[]): Promise<BatchResult | null> =>
    apply(targets, { addTags: names }, (n) => t('edit.tagged', { n, tags: names.join(', ') }, n))
  const removeTags = (targets: Targets, names: string[]): Promise<BatchResult | null> =>
    apply(targets, { removeTags: names }, (n) => t('edit.untagged', { n, tags: names.join(', ') }, n))
  const trash = (targets: Targets): Promise<BatchResult | null> => apply(targets, { trash: true }, (n) => t('edit.trashed', { n }, n))
  const restore = (targets: Targets): Promise<BatchResult | null> => apply(targets, { restore: true }, (n) => t('edit.restored', { n }, n))

  const unstack = (targets: Targets): Promise<BatchResult | null> => apply(targets, { unstack: true }, (n) => t('edit.unstacked', { n }, n))

  const arrange = (targets: Targets, change: Pick<CollectionEdit, 'addTo' | 'removeFrom'>, message: (changed: number) => string): Promise<BatchResult | null> => apply(targets, change, message)

  return { targetsOfSelection, rate, addTags, removeTags, trash, restore, unstack, arrange, undo, undoImported }
}
