import { useI18n } from 'vue-i18n'
import type { Collection, CollectionKind } from '@/api/collections'
import { useCollectionDesk, type Chosen } from '@/stores/collections'
import { useCollectionEdits } from './useCollections'
import { useEdits, type Targets } from './useEdits'

/** Puts pictures into sets, projects and people, and takes them out. */
export function useMembership() {
  const { t } = useI18n()
  const desk = useCollectionDesk()
  const edits = useEdits()
  const { create } = useCollectionEdits()

  const targetsOf = (chosen: Chosen): Promise<Targets> | Targets => (chosen === 'selection' ? edits.targetsOfSelection() : { ids: [...chosen] })
  const add = async (chosen: Chosen, { id, name }: Pick<Collection, 'id' | 'name'>): Promise<unknown> => edits.arrange(await targetsOf(chosen), { addTo: [id] }, (n) => t('collections.added', { n, name }, n))
  const remove = async (chosen: Chosen, { id, name }: Pick<Collection, 'id' | 'name'>): Promise<unknown> => edits.arrange(await targetsOf(chosen), { removeFrom: [id] }, (n) => t('collections.removed', { n, name }, n))

  /** Null when the name was refused; why has been said by then. */
  async function make(kind: CollectionKind, name: string, pictures: Chosen | null): Promise<Collection | null> {
    const made = await create(kind, name)
    if (made && pictures !== null) await add(pictures, made)
    return made
  }

  return { targetsOf, add, remove, make, choose: (chosen: Chosen) => void (desk.adding = chosen) }
}
