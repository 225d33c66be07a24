import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { deletePreset, listFilters, listPresets, savePreset, type FilterStep } from '@/api/filters'
import { useToasts } from '@/stores/toasts'
import { useProblemText } from './useProblemText'

export function useFilters() {
  const query = useQuery({ queryKey: ['filters'], queryFn: ({ signal }) => listFilters(signal), staleTime: 60_000 })
  const filters = computed(() => query.data.value ?? [])
  const byId = computed(() => new Map(filters.value.map((filter) => [filter.id, filter])))

  return { query, filters, byId, known: computed(() => new Set(byId.value.keys())) }
}

export function useFilterPresets() {
  const client = useQueryClient()
  const toasts = useToasts()
  const problems = useProblemText()
  const query = useQuery({ queryKey: ['filterPresets'], queryFn: ({ signal }) => listPresets(signal) })
  const settled = {
    onSettled: () => client.invalidateQueries({ queryKey: ['filterPresets'] }),
    onError: (error: unknown) => void toasts.show(problems.line(error), { kind: 'error' }),
  }
  const save = useMutation({ mutationFn: ({ name, steps }: { name: string; steps: FilterStep[] }) => savePreset(name, steps), ...settled })
  const remove = useMutation({ mutationFn: ({ name }: { name: string }) => deletePreset(name), ...settled })

  return { query, presets: computed(() => query.data.value ?? []), save, remove }
}
