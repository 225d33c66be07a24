import type { StackEdit } from './filters'
import { request, requestJson } from './request'
import type { paths } from './schema'
import type { Picture } from './types'

export const COLLECTION_KINDS = ['person', 'set', 'project'] as const
export type CollectionKind = (typeof COLLECTION_KINDS)[number]

/** A set, a project or a person: a named group that pictures lie in. */
export interface Collection {
  id: number
  kind: CollectionKind
  name: string
  description: string | null
  /** An emoji, or the name of an icon. */
  icon: string | null
  /** `#rrggbb` */
  colour: string | null
  locked: boolean
  /** Pictures in it that are not in the trash. */
  count: number
  /** The picture that stands for it. */
  cover: number | null
  createdAt: string
  v: string
  /** The projects that a set or a person lies in. */
  projects?: number[]
}

export type CollectionChange = Partial<Pick<Collection, 'name' | 'description' | 'icon' | 'colour' | 'locked' | 'cover' | 'projects'>>

/** What facets can be asked by, the generated schema being behind. */
export type FacetBy = NonNullable<NonNullable<paths['/api/v1/pictures/facets']['get']['parameters']['query']>['by']>[number]

/** What pictures gain by collections. */
export type CollectedPicture = Picture & { collections?: number[] }
/** What a batch edit gains by collections. */
export type CollectionEdit = StackEdit & { addTo?: number[]; removeFrom?: number[] }

const ROUTES: Record<CollectionKind, string> = { person: '/people', set: '/sets', project: '/projects' }

export const listCollections = async (kind: CollectionKind, signal?: AbortSignal): Promise<Collection[]> => (await requestJson<{ items: Collection[] }>('GET', ROUTES[kind], { signal })).items
export const createCollection = (kind: CollectionKind, name: string): Promise<Collection> => requestJson('POST', ROUTES[kind], { body: { name } })
export const editCollection = ({ kind, id }: Pick<Collection, 'kind' | 'id'>, change: CollectionChange): Promise<Collection> => requestJson('PATCH', `${ROUTES[kind]}/${id}`, { body: change })
export const deleteCollection = ({ kind, id }: Pick<Collection, 'kind' | 'id'>): Promise<Response> => request('DELETE', `${ROUTES[kind]}/${id}`)
