import { computed, ref, type Ref } from 'vue'
import type { QueryField } from '@/api/types'
import { applySuggestion, completionAt, suggestFields, suggestKnownValues, suggestValues, type CompletionSpot, type Suggestion } from '@/lib/query/completion'
import { useFacetLookup, useQueryFields, useTagLookup } from './useLookups'

const DELAY_MS = 80
const MOST = 9

/** What the search box offers where the caret stands: fields, values, tags. */
export function useSearchCompletion(text: Ref<string>) {
  const { data } = useQueryFields()
  const tags = useTagLookup()
  const facets = useFacetLookup()
  const suggestions = ref<Suggestion[]>([])
  const active = ref(-1)
  const open = ref(false)
  const fields = computed<QueryField[]>(() => data.value ?? [])
  let spot: CompletionSpot = completionAt('', 0)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function tagConditions(prefix: string): Promise<Suggestion[]> {
    if (prefix.length < 2) return []
    const found = await tags(prefix.toLowerCase(), 4)
    return suggestValues(found).map((s) => ({ ...s, insert: `tag:${s.insert}`, label: `tag:${s.label}` }))
  }

  async function valuesFor(at: CompletionSpot): Promise<Suggestion[]> {
    const known = suggestKnownValues(at, fields.value)
    if (at.operator !== ':') return known
    if (at.field === 'tag') return suggestValues(await tags(at.prefix.toLowerCase(), MOST))
    const prefix = at.prefix.toLowerCase()
    const found = (await facets(at.field!)).filter(({ name }) => name.toLowerCase().includes(prefix))
    return [...suggestValues(found), ...known.filter(({ label }) => !found.some(({ name }) => name === label))]
  }

  async function update(caret: number): Promise<void> {
    const at = completionAt(text.value, caret)
    spot = at
    const offered = at.kind === 'value' ? await valuesFor(at) : [...suggestFields(at, fields.value), ...(await tagConditions(at.prefix))]
    if (spot !== at) return
    const typed = text.value.slice(at.start, at.end)
    suggestions.value = offered.filter(({ insert }) => insert !== typed).slice(0, MOST)
    active.value = -1
  }

  function suggest(caret: number): void {
    open.value = true
    clearTimeout(timer)
    timer = setTimeout(() => void update(caret).catch(() => (suggestions.value = [])), DELAY_MS)
  }

  function step(by: number): void {
    const count = suggestions.value.length
    if (count > 0) active.value = active.value < 0 ? (by > 0 ? 0 : count - 1) : (active.value + by + count) % count
  }

  function close(): void {
    clearTimeout(timer)
    open.value = false
    active.value = -1
  }

  const apply = (suggestion: Suggestion): { text: string; caret: number } => applySuggestion(text.value, spot, suggestion)

  return { suggestions, active, open, suggest, step, close, apply }
}
