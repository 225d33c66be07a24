import { COLLECTION_KINDS, type Collection, type CollectionKind } from '@/api/collections'
import { topLevelTerms } from '@/lib/query/terms'
import { tokenize } from '@/lib/query/tokens'

/** A condition that names a collection: by its number, or by its name. */
export interface CollectionTerm {
  kind: CollectionKind
  id: number | null
  name: string
  isNegated: boolean
}

export const collectionTerm = ({ kind, id }: Pick<Collection, 'kind' | 'id'>): string => `${kind}:#${id}`

export function readCollectionTerm(text: string): CollectionTerm | null {
  const tokens = tokenize(text)
  const [token] = tokens
  if (tokens.length !== 1 || token?.kind !== 'filter' || token.operator !== ':') return null
  const kind = COLLECTION_KINDS.find((one) => one === token.field)
  if (kind === undefined || token.value === '') return null
  const id = /^#(\d+)$/.exec(token.value!)?.[1]
  return { kind, id: id === undefined ? null : Number(id), name: token.value!, isNegated: token.negated === true }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export function findCollection(all: Iterable<Collection>, term: CollectionTerm): Collection | undefined {
  for (const one of all) if (one.kind === term.kind && (term.id === null ? sameName(one.name, term.name) : one.id === term.id)) return one
  return undefined
}

/** The collections that every picture of a result lies in, the first one first. */
export function collectionsOfQuery(query: string, all: readonly Collection[]): Collection[] {
  const terms = topLevelTerms(query).map(({ text }) => readCollectionTerm(text))
  return terms.flatMap((term) => (term === null || term.isNegated ? [] : (findCollection(all, term) ?? [])))
}

/** Whether a picture has to lie in this collection to be found. */
export function needsMembership(query: string, id: number): boolean {
  return topLevelTerms(query).some(({ text }) => {
    const term = readCollectionTerm(text)
    return term !== null && term.id === id && !term.isNegated
  })
}
