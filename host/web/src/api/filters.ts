import type { BatchEdit, BatchResult, Picture } from './types'
import { ApiError } from './problem'
import { request, requestJson } from './request'

export type ParameterKind = 'number' | 'integer' | 'boolean' | 'text' | 'choice' | 'colour' | 'point' | 'region' | 'picture'

/** A place in shares of the picture. */
export interface SharePoint {
  x: number
  y: number
}

/** A rectangle in shares of the picture. */
export interface ShareRegion extends SharePoint {
  width: number
  height: number
}

export interface FilterParameter {
  name: string
  kind: ParameterKind
  title: string
  help: string | null
  default: unknown
  min: number | null
  max: number | null
  step: number | null
  unit: string | null
  choices: { value: string; title: string }[]
  visibleWhen: { parameter: string; values: string[] } | null
}

export interface Filter {
  id: string
  name: string
  group: string
  description: string | null
  help: string | null
  plugin: string
  script: string | null
  version: string
  parameters: FilterParameter[]
}

export interface FilterStep {
  filter: string
  arguments: Record<string, unknown>
}

export interface FilterPreset {
  name: string
  steps: FilterStep[]
  /** Ids of filters that are not there any more. */
  missing: string[]
}

export interface PreviewRequest {
  picture: number
  steps: FilterStep[]
  size?: number
  output?: number
}

export interface RunOutput {
  stack: boolean
  tags: boolean
  /** Sets, projects and people of the source. */
  collections: boolean
  /** Where every result goes besides. */
  set?: number | null
  format?: string
  quality?: number
}

export interface RunRequest {
  pictures?: number[]
  q?: string
  steps: FilterStep[]
  output: RunOutput
}

export interface RunStarted {
  /** The import that brings the new pictures. */
  job: number
  pictures: number
}

export interface RecipeStep extends FilterStep {
  name: string
  version: string
  /** The hash of the script that it came from. */
  script: string | null
}

export interface Recipe {
  source: { id: number; sha256: string; name: string }
  steps: RecipeStep[]
  output: { index: number; format: string; quality: number | null }
  madeAt: string
}

export interface RecipeCheck {
  same: boolean
  reason: string | null
}

/** What pictures gain by filters. */
export type MadePicture = Picture & { sourceId?: number | null }
/** What a batch edit gains by stacks. */
export type StackEdit = BatchEdit & { unstack?: boolean | null }

const preset = (name: string): string => `/filters/presets/${encodeURIComponent(name)}`

export const listFilters = async (signal?: AbortSignal): Promise<Filter[]> => (await requestJson<{ items: Filter[] }>('GET', '/filters', { signal })).items

export async function previewFilters(body: PreviewRequest, signal: AbortSignal): Promise<{ image: Blob; outputs: number }> {
  const response = await request('POST', '/filters/preview', { body, signal })
  return { image: await response.blob(), outputs: Number(response.headers.get('X-Outputs') ?? 1) || 1 }
}

export const runFilters = (body: RunRequest): Promise<RunStarted> => requestJson('POST', '/filters/run', { body })

export const listPresets = async (signal?: AbortSignal): Promise<FilterPreset[]> => (await requestJson<{ items: FilterPreset[] }>('GET', '/filters/presets', { signal })).items
export const savePreset = (name: string, steps: FilterStep[]): Promise<Response> => request('PUT', preset(name), { body: { steps } })
export const deletePreset = (name: string): Promise<Response> => request('DELETE', preset(name))

export async function readRecipe(picture: number, signal?: AbortSignal): Promise<Recipe | null> {
  try {
    const recipe = await requestJson<Partial<Recipe> | null>('GET', `/pictures/${picture}/recipe`, { signal })
    // Whoever makes pictures writes recipes in words of their own.
    return recipe?.source && Array.isArray(recipe.steps) ? (recipe as Recipe) : null
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}

export const checkRecipe = (picture: number): Promise<RecipeCheck> => requestJson('POST', `/filters/recipes/${picture}/check`)
export const undoImport = (job: number): Promise<BatchResult> => requestJson('POST', `/imports/${job}/undo`)
