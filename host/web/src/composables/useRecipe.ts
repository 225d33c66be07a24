import { useMutation, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { checkRecipe, readRecipe } from '@/api/filters'

/** How a picture was made; only pictures with a source are asked for. */
export function useRecipe(picture: Ref<number>, source: Ref<number | null>) {
  const query = useQuery({
    queryKey: ['recipe', picture],
    queryFn: ({ signal }) => readRecipe(picture.value, signal),
    enabled: computed(() => source.value !== null),
    staleTime: Infinity,
  })
  const check = useMutation({ mutationFn: () => checkRecipe(picture.value) })

  return { query, recipe: computed(() => query.data.value ?? null), check }
}
